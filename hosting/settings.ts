/** What a person sets when they host the skill: by environment or by option, each mistake in one line. */
import { parseArgs } from 'node:util'

/** For which skill to answer, and where to listen. */
export type Settings = { skillId: string; port: number; host: string }

/** A mistake of the person who starts the server; its message is all that they need. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** How the server is started. */
export const usage = `SKILL_ID=amzn1.ask.skill.… npm run serve -- [--port 8080] [--host 127.0.0.1]`

/** Reads the settings; options win over the environment (SKILL_ID, PORT, HOST). */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Settings {
  const { port = env['PORT'] ?? '8080', host = env['HOST'] ?? '127.0.0.1' } = readOptions(args)
  const skillId = env['SKILL_ID'] ?? ''
  if (!/^amzn1\.ask\.skill\.[\w-]+$/.test(skillId))
    throw new SettingsError('SKILL_ID is not set: give it the id of the skill (amzn1.ask.skill.…); others are refused')
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new SettingsError(`${port} is not a port: give PORT or --port a number from 0 to 65535`)
  if (host === '') throw new SettingsError('HOST is empty: give HOST or --host a name or an address, such as 127.0.0.1')
  return { skillId, port: Number(port), host }
}

function readOptions(args: readonly string[]): { port?: string; host?: string } {
  try {
    const { port, host } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, host: { type: 'string' } },
    }).values
    return { ...(port !== undefined && { port }), ...(host !== undefined && { host }) }
  } catch (error) {
    throw new SettingsError(`${error instanceof Error ? error.message : String(error)}; usage: ${usage}`)
  }
}

const obstacles: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken: give another PORT or --port',
  EACCES: 'is not allowed: give a PORT or --port above 1023',
  EADDRNOTAVAIL: 'is not an address of this machine: give another HOST or --host',
  ENOTFOUND: 'is not a known name: give another HOST or --host',
}

/** Says in one line why a server could not start there; undefined for any other error. */
export function obstacleAt({ port, host }: Settings, error: unknown): SettingsError | undefined {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  const why = typeof code === 'string' ? obstacles[code] : undefined
  return why === undefined ? undefined : new SettingsError(`${host}, port ${port} ${why}`)
}
