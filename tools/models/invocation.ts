/** Words that a language's invocation name may not hold: they launch skills, wake devices, or promise medicine. */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  en: words(
    'open launch start run begin load enable ask tell play resume use talk to from by if and whether skill app doctor cure diagnosis diagnose treatment',
  ),
  de: words(
    'öffne öffnen starte starten frage frag sage sag lade spiele aktiviere beginne nutze skill app arzt ärztin doktor heilung diagnose behandlung',
  ),
  es: words(
    'abre abrir abra inicia iniciar lanza lanzar pregunta preguntar dile carga empieza comienza activa usa skill app doctor doctora médico cura diagnóstico',
  ),
  fr: words(
    'ouvre ouvrir lance lancer démarre démarrer demande demander dis charge commence active utilise skill app docteur médecin guérison diagnostic',
  ),
  hi: words('खोलो खोलें खोलिए शुरू चालू पूछो पूछें पूछिए बताओ बताइए चलाओ स्किल ऐप डॉक्टर इलाज निदान open start ask skill app'),
  it: words(
    'apri aprire avvia avviare lancia chiedi domanda carica comincia inizia attiva usa skill app dottore medico cura diagnosi',
  ),
  ja: '起動して 開いて 聞いて 教えて 読み込んで 開始して 有効にして スキル アプリ アレクサ アマゾン エコー 医者 診断 治療'.split(
    ' ',
  ),
  nl: words('open start vraag zeg laad begin activeer gebruik speel skill app dokter arts genezing diagnose'),
  pt: words(
    'abra abrir abre inicie iniciar comece pergunte peça diga carregue ative use skill app doutor médico cura diagnóstico',
  ),
  ar: words('افتح شغل شغلي ابدأ ابدئي اسأل اسألي قل قولي فعل مهارة تطبيق طبيب دكتور علاج تشخيص أليكسا اليكسا'),
}

const awake = words('alexa amazon echo computer ziggy')

function words(spaced: string): string[] {
  return spaced.split(' ')
}

/** Why Alexa would refuse an invocation name; nothing if it would not. */
export function refusedInvocation(name: string, language: string): string[] {
  const found: string[] = []
  const parts = name.split(' ')
  if (name !== name.trim() || /\s{2}/.test(name)) found.push('has a space too many')
  if (/[^\p{L}\p{M} '.]/u.test(name))
    found.push('may hold letters, spaces, apostrophes and periods only; numbers are written as words')
  if (name !== name.toLowerCase()) found.push('is written in lower case')
  if (name.length < 2 || name.length > 50) found.push('is 2 to 50 characters long')
  if (language !== 'ja' && parts.length < 2) found.push('has two words or more')
  const held = language === 'ja' ? (word: string) => name.includes(word) : (word: string) => parts.includes(word)
  for (const word of [...(forbidden[language] ?? []), ...awake]) {
    if (held(word)) found.push(`may not hold “${word}”`)
  }
  return found
}
