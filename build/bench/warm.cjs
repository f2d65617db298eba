/** A process that answers many questions with one or two handlers in turns, and says how long each took, and its memory. */
const event = require('./event.cjs')
const [count, ...sides] = process.argv.slice(2)
const rounds = Number(count)
process.stdout.write = (
  (write) =>
  (text, ...rest) =>
    String(text).startsWith('{"times"') ? write(text, ...rest) : true
)(process.stdout.write.bind(process.stdout))
const now = () => Number(process.hrtime.bigint()) / 1e3

async function main() {
  const asked = sides.map((side) => {
    const [path, intent, locales] = side.split('=')
    return { handler: require(path).handler, intent, locales: locales.split(','), times: [] }
  })
  for (let round = -rounds; round < rounds; round += 1)
    for (const { handler, intent, locales, times } of asked) {
      const one = event(intent, locales[Math.abs(round) % locales.length])
      const from = now()
      await handler(one, {})
      if (round >= 0) times.push(now() - from)
    }
  globalThis.gc()
  const { heapUsed, rss } = process.memoryUsage()
  process.stdout.write(JSON.stringify({ times: asked.map(({ times }) => times), heap: heapUsed, rss }))
}

void main()
