import type { Range } from '../api/contract'

/** A part of a text, marked or not. */
export interface Piece {
  text: string
  marked: boolean
}

/** Cuts a text at ranges of UTF-16 code units; overlapping and stray ranges do no harm. */
export function piecesOf(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const from = Math.max(at, Math.min(range.from, text.length))
    const to = Math.min(range.to, text.length)
    if (to <= from) continue
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false })
    pieces.push({ text: text.slice(from, to), marked: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}
