/** A process that loads a handler, answers one request and says how long both took; with no handler it is bare node. */
const { basename } = require('node:path')
const [path, name, locale] = process.argv.slice(2)
const event = path ? require('./event.cjs')(name, locale) : undefined
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
  const took = { wall: now() - from, own: spent() - cpu, cpu: spent() }
  const loaded = Object.keys(require.cache).map((file) => basename(file))
  write(JSON.stringify({ ...took, loaded }))
}

void main()
