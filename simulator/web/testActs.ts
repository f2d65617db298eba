/** Acts that no listener can do: they are for testing, and no golden transcript can hold them. */
export const testActs = ['(end)', '(nameless)', '(break)'] as const

/** Whether only a simulator can do what a step says. */
export const isTestAct = (said: string): said is (typeof testActs)[number] => testActs.some((one) => one === said)
