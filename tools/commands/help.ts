/** What a command says on `--help`. */
import { commands, type Command, type CommandName } from './table'

const widest = Math.max(...Object.keys(commands).map((name) => name.length))

/** A page on one command. */
export function helpOf(name: CommandName): string {
  const { does, options = [], takes }: Command = commands[name]
  const call = name === 'start' ? 'npm start' : `npm run ${name}`
  return [
    `${call}${options.length > 0 ? ' -- …' : ''}`,
    `  ${does}`,
    ...(takes === undefined ? [] : [`  takes ${takes}`]),
    ...options.map((option) => `  ${option}`),
  ].join('\n')
}

/** One line on each command. */
export const overview = (): string =>
  [
    ...Object.entries(commands).map(([name, { does }]) => `${name.padEnd(widest)}  ${does}`),
    '',
    'npm run NAME -- --help tells more of each.',
  ].join('\n')
