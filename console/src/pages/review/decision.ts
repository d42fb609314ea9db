import { ref, shallowRef } from 'vue'
import { problemOf, type Problem, type Versioned } from '../../api/client'
import type { DecisionRequest, FindingDetail } from '../../api/contract'

const changedMeanwhile = 412

/** The calls that deciding needs; the page gives those of the API. */
export interface DecisionCalls {
  decide: (request: DecisionRequest, etag: string) => Promise<Versioned<FindingDetail>>
  withdraw: (reason: string, etag: string) => Promise<Versioned<FindingDetail>>
  reread: () => Promise<Versioned<FindingDetail>>
}

/**
 * Deciding a finding, or withdrawing its decision, against the version that was read. When somebody
 * was faster the newest version is read again and the words that were typed are kept.
 */
export function useDecision(
  current: () => Versioned<FindingDetail> | undefined,
  show: (detail: Versioned<FindingDetail>) => void,
  calls: DecisionCalls,
) {
  const readingId = ref('')
  const reason = ref('')
  const missing = ref<'reading' | 'reason' | ''>('')
  const busy = ref(false)
  const saved = ref(false)
  const changed = ref(false)
  const problem = shallowRef<Problem>()

  function whatIsMissing(withdrawing: boolean): 'reading' | 'reason' | '' {
    if (!withdrawing && !readingId.value) return 'reading'
    return reason.value.trim() ? '' : 'reason'
  }

  async function send(seen: Versioned<FindingDetail>): Promise<void> {
    const words = reason.value.trim()
    const after = seen.value.finding.decision
      ? await calls.withdraw(words, seen.etag)
      : await calls.decide({ readingId: readingId.value, reason: words }, seen.etag)
    show(after)
    saved.value = true
    reason.value = ''
    readingId.value = ''
  }

  async function submit(): Promise<void> {
    const seen = current()
    if (!seen || busy.value) return
    missing.value = whatIsMissing(seen.value.finding.decision !== null)
    if (missing.value) return
    busy.value = true
    saved.value = false
    changed.value = false
    problem.value = undefined
    try {
      await send(seen)
    } catch (error) {
      await failed(problemOf(error))
    }
    busy.value = false
  }

  async function failed(found: Problem): Promise<void> {
    if (found.status !== changedMeanwhile) {
      problem.value = found
      return
    }
    try {
      show(await calls.reread())
      changed.value = true
    } catch (error) {
      problem.value = problemOf(error)
    }
  }

  return { readingId, reason, missing, busy, saved, changed, problem, submit }
}
