/** A process that loads a handler, answers one question and says how long both took; with no handler it is bare node. */
const [path, intent, locale, topic] = process.argv.slice(2)
const event = require('./event.cjs')(intent, locale, topic)
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const now = () => Number(process.hrtime.bigint()) / 1e6
// standard output is made ready beforehand: the log's lines are not for here
const write = process.stdout.write.bind(process.stdout)
process.stdout.write = () => true
spent()

async function main() {
  const cpu = spent()
  const from = now()
  if (path) {
    const { handler } = require(path)
    const { response } = await handler(event, {})
    if (!response.outputSpeech) throw new Error('no answer')
  }
  write(JSON.stringify({ wall: now() - from, own: spent() - cpu, cpu: spent() }))
}

void main()
