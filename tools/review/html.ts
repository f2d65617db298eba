/** Small pieces of HTML for pages that tools write. */

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter)

/** A page with a title, in the style of the review pages. */
export const htmlPage = (title: string, body: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; color: #1b1f24; }
table { border-collapse: collapse; width: 100%; margin-bottom: 2rem; }
th, td { border: 1px solid #b8c0c8; padding: .5rem; text-align: start; vertical-align: top; }
td:nth-child(2) { width: 45%; unicode-bidi: plaintext; }
ul { margin: 0; padding-inline-start: 1.3rem; }
small { color: #57606a; }
.unsigned { color: #9a3412; }
.level { font-weight: 600; }
</style>
<h1>${escapeHtml(title)}</h1>
${body}
</html>
`
