/** ask-sdk-test mocks a database when it is loaded; this skill has none. */
module.exports = { mock() {}, setSDKInstance() {} }
