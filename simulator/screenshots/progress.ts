/** How far a long command has come: one line that is written over on a terminal, and now and then a line elsewhere. */
export function createProgress(total: number, unit: string): (done: number) => void {
  const started = Date.now()
  const step = Math.max(1, Math.round(total / 10))
  return (done) => {
    const seconds = (Date.now() - started) / 1000
    const left = done === 0 ? 0 : Math.round((seconds / done) * (total - done))
    const line = `${String(done)} of ${String(total)} ${unit}, about ${String(left)} s left`
    if (process.stderr.isTTY) process.stderr.write(`\r${line}\u001b[K${done === total ? '\n' : ''}`)
    else if (done % step === 0 || done === total) console.error(line)
  }
}
