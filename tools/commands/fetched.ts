/** Packages that a command needs and that are not installed with the project: npx fetches them. */
import { spawnSync } from 'node:child_process'

/** How a command ends that needs something which is not here and could not be fetched (sysexits: EX_UNAVAILABLE). */
export const unavailable = 69

/** Whether npx has the packages, or can fetch them. */
export function canFetch(packages: readonly string[]): boolean {
  const args = ['-y', ...packages.flatMap((name) => ['-p', name]), '--', 'node', '--version']
  return spawnSync('npx', args, { stdio: 'ignore', shell: process.platform === 'win32', timeout: 300_000 }).status === 0
}
