import type { Policy } from '../../api/contract'

/** The period a plan covers, as years; empty where the document states none. */
export function periodOf(policy: Pick<Policy, 'periodFrom' | 'periodTo'>): string {
  const { periodFrom, periodTo } = policy
  if (periodFrom === null && periodTo === null) return ''
  if (periodFrom === null) return `–${periodTo}`
  if (periodTo === null) return `${periodFrom}–`
  return periodFrom === periodTo ? String(periodFrom) : `${periodFrom}–${periodTo}`
}
