/** How the code is laid out: no circles, rooms that point down only, short files, small folders. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { circlesIn, codeFolders, codeIn, importsOf, roomOf, roomsOf, type Imports } from '../../tools/rooms/imports'
import { rooms, skillRooms, upward } from '../../tools/rooms/rooms'
import { root } from '../../tools/shared/files'

const files = codeFolders.flatMap(codeIn)
const imports = importsOf(files)
const some = (table: Readonly<Record<string, readonly string[]>>): Imports =>
  new Map(Object.entries(table).map(([from, to]) => [from, new Set(to)]))

test('imports are found at all', () => {
  expect(imports.get('lambda/alexa/turn.ts')).toContain('lambda/understanding/understand.ts')
  expect([...imports.values()].reduce((sum, found) => sum + found.size, 0)).toBeGreaterThan(files.length)
})

test('no file imports itself by a longer way', () => {
  expect(circlesIn(imports)).toEqual([])
})

test('no room imports itself by a longer way', () => {
  expect(circlesIn(roomsOf(imports))).toEqual([])
})

test('a circle is seen', () => {
  expect(circlesIn(some({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual(['b → c → b'])
})

test('the skill’s rooms point down', () => {
  expect(upward(skillRooms())).toEqual([])
})

test('an import that points up is seen, and so is a room that is not listed', () => {
  expect(
    upward(some({ 'lambda/knowledge': ['lambda/triage'], 'lambda/attic': [], 'lambda/triage': ['lambda/attic'] })),
  ).toEqual(['lambda/knowledge imports lambda/triage', 'lambda/triage imports lambda/attic'])
})

test('every room of the skill is listed, and every listed room is there', () => {
  expect(new Set(Object.keys(rooms))).toEqual(
    new Set(
      codeIn('lambda')
        .map(roomOf)
        .filter((room) => room !== 'lambda/virtual.d.ts'),
    ),
  )
})

test('the skill imports nothing but itself', () => {
  const outside = [...imports].flatMap(([file, found]) =>
    file.startsWith('lambda/') ? [...found].filter((other) => !other.startsWith('lambda/')) : [],
  )
  expect(outside).toEqual([])
})

/** Files that are one table each, read by looking a row up. */
const tables: Readonly<Record<string, string>> = {
  'lambda/knowledge/topics.ts': 'topics by forms of question, with the facts of each answer',
  'lambda/knowledge/contentKeys.ts': 'every line that a language gives words for',
}

const longest = 200
const linesOf = (file: string): number => readFileSync(join(root, file), 'utf8').split('\n').length - 1

test(`no file of code is longer than ${longest} lines, but for tables`, () => {
  expect(files.filter((file) => !Object.hasOwn(tables, file) && linesOf(file) > longest)).toEqual([])
})

test('the tables that are listed are there, and long', () => {
  expect(Object.keys(tables).filter((file) => !files.includes(file) || linesOf(file) <= longest)).toEqual([])
})

/** So many files a folder holds at most; with more it wants rooms. */
const most = 16

test(`no folder of code holds more than ${most} files`, () => {
  const counts = new Map<string, number>()
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
  expect([...counts].filter(([, count]) => count > most)).toEqual([])
})
