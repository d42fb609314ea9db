import type { Evidence, Fact } from '../api/contract'

/** Facts that rest on the very same words, so that the words need be shown only once. */
export interface Proof {
  facts: Fact[]
  evidence: readonly Evidence[]
}

/** Whether two pieces of evidence are the same words of the same line. */
export function isSame(one: Evidence, other: Evidence): boolean {
  return one.documentId === other.documentId && one.line === other.line && one.quote === other.quote
}

function markOf(evidence: readonly Evidence[]): string {
  return JSON.stringify(evidence.map((each) => [each.documentId, each.line, each.quote]))
}

/** Puts neighbours with the same evidence together; the order of the facts stays. */
export function proofsOf(facts: readonly Fact[]): Proof[] {
  const proofs: Proof[] = []
  for (const fact of facts) {
    const last = proofs.at(-1)
    if (last && fact.evidence.length > 0 && markOf(last.evidence) === markOf(fact.evidence)) last.facts.push(fact)
    else proofs.push({ facts: [fact], evidence: fact.evidence })
  }
  return proofs
}
