/** The gallery of screens, as npm run screens draws it. */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inChromium } from './opened'
import { root } from './served'

inChromium('the gallery', () => {
  test('draws a screen in the size of its device', () => {
    const picture = join(root, 'dist/screens/en-US/home-show-8-dark.png')
    rmSync(picture, { force: true })
    const wanted = ['--locale', 'en-US', '--scene', 'home', '--device', 'show-8', '--theme', 'dark']
    const command = ['--import', 'tsx', 'tools/commands/run.ts', 'screens', ...wanted]
    expect(execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8' })).toContain('1 screen:')
    // where a PNG keeps its width and height
    const bytes = readFileSync(picture)
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1280, 800])
  })
})
