/** What an entry of the journal tells of: the documents, the finding, the reason given. */
export interface Told {
  documents: string[]
  finding: string
  reason: string
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Reads the content of an entry; what it does not name is empty. */
export function toldBy(payload: Readonly<Record<string, unknown>>): Told {
  const listed: unknown[] = Array.isArray(payload.documents) ? payload.documents : [payload]
  const documents = listed.map((each) => text((each as Record<string, unknown> | null)?.document)).filter((id) => id)
  return { documents, finding: text(payload.finding), reason: text(payload.reason) }
}
