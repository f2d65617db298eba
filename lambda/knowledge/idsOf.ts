/** The keys of a table, in its order and with their type. */
export const idsOf = <K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(table) as K[]
