/** A process that asks one or more handlers in turns, and says how long each answer took, and its memory. */
const event = require('./event.cjs')

const [count, ...sides] = process.argv.slice(2)
const rounds = Number(count)
const write = process.stdout.write.bind(process.stdout)
// the log's lines are not for here
process.stdout.write = () => true
const now = () => Number(process.hrtime.bigint()) / 1e3
const spent = () => {
  const { user, system } = process.cpuUsage()
  return user + system
}

async function main() {
  const asked = sides.map((side) => {
    const [path, name, locales] = side.split('=')
    return { handler: require(path).handler, name, locales: locales.split(','), wall: [], cpu: [] }
  })
  // the first half warms up
  for (let round = -rounds; round < rounds; round += 1)
    for (const { handler, name, locales, wall, cpu } of asked) {
      const nth = round + rounds
      const one = event(name, locales[nth % locales.length], Math.floor(nth / locales.length))
      const charged = spent()
      const from = now()
      await handler(one, {})
      const to = now()
      if (round < 0) continue
      wall.push(to - from)
      cpu.push(spent() - charged)
    }
  globalThis.gc()
  const { heapUsed, rss } = process.memoryUsage()
  write(JSON.stringify({ times: asked.map(({ wall, cpu }) => ({ wall, cpu })), heap: heapUsed, rss }))
}

void main()
