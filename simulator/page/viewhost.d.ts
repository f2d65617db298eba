/** As much of `apl-viewhost-web` 1.4.0 as the page needs; it comes as a script of its own. */
interface AplContent {
  addData(name: string, data: string): void
}

/** What a pressed component sends. */
interface AplSent {
  readonly arguments: readonly unknown[]
}

/** A rendered document. */
interface AplRendered {
  init(): Promise<void>
  destroy(preserveContext?: boolean): void
}

interface AplOptions {
  readonly view: HTMLElement
  readonly theme: string
  readonly mode: 'HUB'
  readonly viewport: { width: number; height: number; dpi: number; isRound: boolean; shape: 'ROUND' | 'RECTANGLE' }
  readonly content: AplContent
  readonly notLoadFonts: boolean
  readonly utcTime: number
  readonly localTimeAdjustment: number
  readonly environment: Readonly<Record<string, string | boolean>>
  readonly onSendEvent: (sent: AplSent) => void
}

declare const AplRenderer: {
  initEngine(): Promise<void>
  readonly Content: { create(document: string): AplContent }
  readonly default: { create(options: AplOptions): AplRendered }
}
declare const Module: { readonly calledRun?: boolean }
