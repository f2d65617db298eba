/** What ask-sdk-test wants of mocha, given by jest. */
module.exports = {
  get it() {
    return globalThis.it
  },
}
