// Written by contract.mjs from the OpenAPI contract; change the contract, not this file.

/** 界面文字的两种语言 Words of the product in both languages */
export interface Words {
  zh: string
  en: string
}

/** 区域级别：省（自治区）、直辖市、地级、县级、乡级（镇、街道）、功能区（不是行政区划）、团（兵团单位）、未能识别。 Kind of area: province, municipality, prefecture, county, township, special area (not a division), unknown. */
export type Level = 'province' | 'municipality' | 'prefecture' | 'county' | 'town' | 'subdistrict' | 'special-area' | 'unknown'

/** 行政类别（核算用）：直辖市、省会、副省级、计划单列市、其他地级、其他。一地可属多类（如省会兼副省级），各类分别列出，合计时只计一次。 Administrative group used in counting. A place may belong to several (a provincial capital may be sub-provincial); each group lists it, a sum counts it once. */
export type CountGroup = 'municipality' | 'provincial-capital' | 'sub-provincial' | 'separately-planned' | 'prefecture' | 'other'

/** 新增或扩大范围 New pilot or expansion of an earlier one */
export type ListingKind = 'new' | 'expansion'

/** 照录、经修补（如缺失的分隔号）、待复核 As listed, repaired (for instance a missing delimiter), or in review */
export type ListingStatus = 'as-listed' | 'repaired' | 'in-review'

/** 公开状态：已公布、未公开、未发布、编制中、讨论稿、征求意见稿 Published, not public, not issued, in preparation, discussion draft, draft for comment */
export type PolicyStatus = 'published' | 'not-public' | 'not-issued' | 'in-preparation' | 'discussion-draft' | 'draft-for-comment'

/** 待定、已裁定 Open or decided */
export type FindingState = 'open' | 'decided'

export type HitType = 'pilot' | 'place' | 'policy' | 'finding'

/** 一项事实的依据。`quote` 是原文；`hasText` 为真时可由 `/documents/{documentId}/lines?around={line}` 打开所在行。 What a fact rests on. `quote` are the words themselves; with `hasText` the line opens at `/documents/{documentId}/lines?around={line}`. */
export interface Evidence {
  documentId: string
  documentTitle: string
  line: number
  quote: string
  heading: string | null
  hasText: boolean
}

/** 一项事实及其依据 One fact and what it rests on */
export interface Fact {
  field: string
  label: Words
  value: string | null
  evidence: Evidence[]
}

/** 一个分面：值、名称、计数 One facet with values, labels and counts */
export type Facet = {
  value: string
  label: Words
  count: number
  selected: boolean
}[]

/** 对一个地方的引用 Reference to a place */
export interface PlaceRef {
  id: string
  name: string
  level: Level
}

export interface Province {
  id: string
  code: string | null
  name: Words
  short: string
  kind: 'province' | 'autonomous-region' | 'municipality' | 'special-administrative-region' | 'reporting-group'
  tile: {
    column: number
    row: number
  }
  countyDivisions: number | null
}

export interface ProvinceList {
  items: Province[]
  columns?: number
  rows?: number
}

export interface Programme {
  id: string
  name: Words
  issuer: string | null
  isDefined: boolean
  hasBatches: boolean
  pilots: number
  evidence: Evidence[]
}

export interface ProgrammeList {
  items: Programme[]
}

export interface Batch {
  id: string
  programmeId: string
  name: Words
  year: number | null
  announcedOn: string | null
  newPilots: number
  expansions: number
  places: number
  isDerived: boolean
  derivation: Words | null
  evidence: Evidence[]
}

export interface BatchList {
  items: Batch[]
}

export interface IdCount {
  id: string
  count: number
}

export interface ProvinceCounts {
  provinceId: string
  pilots: number
  places: number
  expansions: number
  density: string | null
  byBatch: IdCount[]
  byProgramme: IdCount[]
}

export interface StatedFigure {
  value: string
  evidence: Evidence
}

export interface ReadFigure {
  value: number
  documentId: string
  documentTitle: string
}

/** 一个数的三种读法：文件所述、逐名读得、核算 One number in three readings, as stated, as read name by name, as computed */
export interface Figure {
  id: string
  subject: Words
  stated: StatedFigure[]
  read: ReadFigure[]
  computed: number | null
  agrees: boolean
  explanation: Words
  listHref: string | null
  findingIds: string[]
}

export interface FigurePage {
  items: Figure[]
  total: number
  next: string | null
}

export interface Overview {
  provinces: ProvinceCounts[]
  batches: Batch[]
  programmes: Programme[]
  totals: Figure[]
  openFindings: number
  densityNote: Words
}

/** 名单中的一个地方 One place as listed */
export interface Pilot {
  id: string
  programmeId: string
  batchId: string | null
  year: number | null
  kind: ListingKind
  provinceId: string
  nameAsWritten: string
  canonicalName: string
  level: Level
  place: PlaceRef
  parent: PlaceRef | null
  countGroups: CountGroup[]
  status: ListingStatus
  isDerived: boolean
  evidence: Evidence
  findingIds: string[]
  highlight?: Range[]
}

/** 半开区间 [from, to)，以 UTF-16 代码单元计，与 JavaScript 的字符串下标一致 Half-open range [from, to) in UTF-16 code units, the indices of a JavaScript string */
export interface Range {
  from: number
  to: number
}

export interface PilotPage {
  items: Pilot[]
  total: number
  next: string | null
  facets: {
    programme: Facet
    batch: Facet
    year: Facet
    province: Facet
    level: Facet
    countGroup: Facet
    kind: Facet
    status: Facet
  }
}

export interface PilotDetail {
  pilot: Pilot
  facts: Fact[]
  mentions: Mention[]
  includedPlaces: PlaceRef[]
  expansions: Pilot[]
  expandedFrom: PlaceRef | null
  corrections: Correction[]
  findings: Finding[]
}

/** 一份文件在一处印出的一个名称 One name as one document prints it in one place */
export interface Mention {
  id: string
  nameAsWritten: string
  canonicalName: string
  placeId: string | null
  programmeId: string | null
  batchId: string | null
  kind: ListingKind
  provinceId: string | null
  status: ListingStatus
  pilotId: string | null
  evidence: Evidence
}

export interface MentionPage {
  items: Mention[]
  total: number
  next: string | null
}

export interface Place {
  id: string
  name: string
  provinceId: string
  level: Level
  codeThen: DivisionAt | null
  codeNow: DivisionAt | null
  countGroups: CountGroup[]
  parent: PlaceRef | null
  position: Position | null
  pilots: number
  highlight?: Range[]
}

export interface DivisionAt {
  code: string
  name: string
  kind: Words
  onDate: string
}

export interface Position {
  longitude: number
  latitude: number
  source: string
}

export interface PlacePage {
  items: Place[]
  total: number
  next: string | null
  facets: {
    province: Facet
    level: Facet
    countGroup: Facet
  }
}

export interface PlaceDetail {
  place: Place
  facts: Fact[]
  listings: Pilot[]
  mentions: Mention[]
  includedPlaces: PlaceRef[]
  includedIn: PlaceRef[]
  expansions: Pilot[]
  policies: Policy[]
  aliases: {
    name: string
    reason: Words
    evidence: Evidence[]
  }[]
  codeHistory: DivisionAt[]
  corrections: Correction[]
  findings: Finding[]
}

export interface Policy {
  id: string
  city: string
  place: PlaceRef | null
  subArea: string | null
  provinceId: string | null
  title: string
  issuer: string | null
  year: number | null
  number: string | null
  periodFrom: number | null
  periodTo: number | null
  status: PolicyStatus
  evidence: Evidence
  findingIds: string[]
  highlight?: Range[]
}

export interface PolicyPage {
  items: Policy[]
  total: number
  next: string | null
  facets: {
    city: Facet
    issuer: Facet
    status: Facet
    year: Facet
    province: Facet
  }
}

export interface PolicyDetail {
  policy: Policy
  facts: Fact[]
  corrections: Correction[]
  findings: Finding[]
  related: Policy[]
}

export interface Coverage {
  tiers: {
    id: string
    name: Words
    covered: number
    of: number
    percentStated: string | null
    percentComputed?: string
    evidence: Evidence[]
    findingIds: string[]
  }[]
  groups: {
    group: CountGroup
    name: Words
    covered: number
    of: number | null
    listed: number
    places: {
      place: PlaceRef
      isPilot: boolean
      inside: PlaceRef[]
    }[]
  }[]
  overlaps: {
    outer: PlaceRef
    inner: PlaceRef[]
  }[]
  distinctPlaces: number
}

export interface TypicalCity {
  id: string
  name: string
  place: PlaceRef | null
  headline: StatedFact | null
  goals: StatedFact[]
  fields: StatedFact[]
  projects: StatedFact[]
  dates: StatedFact[]
  others: StatedFact[]
}

export interface StatedFact {
  text: string
  date?: string | null
  evidence: Evidence
}

export interface TypicalCityList {
  items: TypicalCity[]
}

export interface Finding {
  id: string
  kind: string
  kindName: Words
  question: Words
  state: FindingState
  readings: Reading[]
  decision: Decision | null
  evidence: Evidence[]
  pilotIds: string[]
  placeIds: string[]
  policyIds: string[]
  highlight?: Range[]
}

/** 一种读法及其依据 One way to read it, with its evidence */
export interface Reading {
  id: string
  text: Words
  consequence: Words | null
  isPresent: boolean
  evidence: Evidence[]
}

export interface Decision {
  readingId: string
  reason: string
  author: string
  decidedAt: string
}

export interface DecisionRequest {
  readingId: string
  reason: string
}

export interface FindingDetail {
  finding: Finding
  history: {
    at: string
    author: string
    action: 'decided' | 'withdrawn'
    readingId: string | null
    reason: string
  }[]
  pilots: Pilot[]
  places: PlaceRef[]
  policies: Policy[]
}

export interface FindingPage {
  items: Finding[]
  total: number
  next: string | null
  facets: {
    state: Facet
    kind: Facet
  }
}

export interface Document {
  id: string
  title: string
  kind: string
  kindName: Words
  sha256: string
  bytes: number
  lines: number
  encoding: string
  isOfficial: boolean
  hasText: boolean
  publishedOn: string | null
  importedAt: string | null
  counts: {
    mentions: number
    policies: number
    findings: number
  }
}

export interface DocumentList {
  items: Document[]
}

export interface DocumentLines {
  documentId: string
  sha256: string
  hasText: boolean
  around: number
  totalLines: number
  lines: {
    number: number
    text: string
    quotes: Range[]
  }[]
}

/** 原文与改后并列 The raw words beside what they became */
export interface Correction {
  id: string
  kind: string
  kindName: Words
  raw: string
  corrected: string
  reason: Words
  author: string
  at: string
  evidence: Evidence[]
  placeIds: string[]
  findingId: string | null
}

export interface CorrectionPage {
  items: Correction[]
  total: number
  next: string | null
  facets: {
    kind: Facet
  }
}

export interface JournalEntry {
  number: number
  kind: string
  kindName: Words
  at: string
  author: string
  payload: Record<string, unknown>
}

export interface JournalPage {
  items: JournalEntry[]
  total: number
  next: string | null
}

export interface Import {
  id: string
  state: 'previewed' | 'applied'
  createdAt: string
  files: {
    name: string
    bytes: number
    verdict: 'new' | 'changed' | 'unchanged' | 'refused'
    reason: Words | null
    documentId: string | null
    sha256: string | null
    encoding: string | null
    lines: number | null
    mentions: number | null
    policies: number | null
  }[]
  difference: {
    added: Change[]
    removed: Change[]
    changed: Change[]
  }
  changesAnything: boolean
  journalEntry?: number | null
}

export interface Change {
  subject: string
  id: string
  name: string
  before: string | null
  after: string | null
  evidence?: Evidence | null
}

export interface SearchResult {
  items: Hit[]
  total: number
}

export interface Hit {
  type: HitType
  id: string
  text: string
  context: Words
  match: 'exact' | 'prefix' | 'substring' | 'pinyin' | 'pinyin-prefix' | 'initials' | 'words'
  highlight: Range[]
}

export type ExportRows = Record<string, unknown>[]

export interface FeatureCollection {
  type: 'FeatureCollection'
  features: {
    type: 'Feature'
    id?: string | number
    geometry: null | {
      type: 'Point'
      coordinates: number[]
    }
    properties: Record<string, unknown>
  }[]
}

/** RFC 9457 */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  instance?: string
  requestId?: string
  field?: string
  remedy?: string
}
