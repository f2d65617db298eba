import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { localesOf } from './tools/content/load'
import { openListener } from './simulator/locale'
const told = parse(readFileSync('tests/content/told.yaml','utf8')) as Record<string, Record<string,string[]>>
for (const [l, keys] of Object.entries(told)) {
  for (const locale of localesOf(l as any)) {
    const li = openListener(locale); const open = li.model.open!
    const type = li.model.intents.get(open.intent)!.slots[0]!.type
    const vals = new Set((li.model.types.get(type) ?? []).map(v => li.reader.read(v.name).tokens.map(t=>t.word).join(' ')))
    const seen = new Set<string>()
    for (const [k, ps] of Object.entries(keys)) for (const p of ps) { if (seen.has(p)) continue; seen.add(p)
      const u = li.listen(p); if (u.exact) continue
      const isVal = vals.has(li.reader.read(p).tokens.map(t=>t.word).join(' '))
      console.log(locale, k, '|', p, '|', u.intent, isVal ? 'OPEN VALUE' : 'MISSING') }
  }
}
