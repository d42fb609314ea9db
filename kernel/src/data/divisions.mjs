// Provinces, prefectures and counties with the revisions in which each (code, name) pair is seen,
// and what each became.
import { readCsv, byText } from './csv.mjs';

const MUNICIPALITIES = new Set(['11', '12', '31', '50']);
const PLACEHOLDER = /^(县|市)$|市辖区$|直辖/;
const SUFFIX = /(特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|新区|左旗|省|市|县|区|盟|旗)$/;

/** The name without the word that says its kind: 静海县 → 静海, 弥勒市 → 弥勒. */
export function stemOf(name) {
  const stem = name.replace(SUFFIX, '');
  return stem.length === 0 ? name : stem;
}

export const levelOf = (code) => (code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county');

/** The kind of a division, read from the word that its name ends with. */
export function kindOf(name, level) {
  if (level === 'province') {
    if (name.endsWith('特别行政区')) return 'special-administrative-region';
    return name.endsWith('自治区') ? 'autonomous-region' : name.endsWith('市') ? 'municipality' : 'province';
  }
  if (level === 'prefecture') {
    const kinds = { 自治州: 'autonomous-prefecture', 地区: 'prefecture', 盟: 'league' };
    const end = Object.keys(kinds).find((word) => name.endsWith(word));
    return end ? kinds[end] : 'prefecture-city';
  }
  const kinds = [['自治县', 'autonomous-county'], ['自治旗', 'autonomous-banner'], ['林区', 'forestry-district'],
    ['特区', 'special-district'], ['旗', 'banner'], ['市', 'county-city'], ['县', 'county'], ['区', 'district']];
  return kinds.find(([word]) => name.endsWith(word))?.[1] ?? 'other';
}

const isPlaceholder = (code, name) =>
  PLACEHOLDER.test(name) || (MUNICIPALITIES.has(code.slice(0, 2)) && code.endsWith('00') && !code.endsWith('0000'));

/** One pair for each code and name: the indexes of the first and last revision in which it is seen. */
function pairsOf(revisions) {
  const pairs = new Map();
  revisions.forEach((revision, index) => {
    for (const [code, name] of Object.entries(revision.names)) {
      if (isPlaceholder(code, name)) continue;
      const key = `${code} ${name}`;
      const pair = pairs.get(key) ?? { code, name, first: index, last: index, official: false };
      pair.last = index;
      pair.official ||= !revision.statistical;
      pairs.set(key, pair);
    }
  });
  return [...pairs.values()];
}

/** A pair still stands when no later revision that could show it leaves it out. */
function standing(pair, revisions) {
  const later = revisions.slice(pair.last + 1);
  return later.every((revision) => revision.statistical === pair.official);
}

function parentOf(code, prefectures) {
  if (code.endsWith('0000')) return '';
  const prefecture = `${code.slice(0, 4)}00`;
  return code !== prefecture && prefectures.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
}

/**
 * What one pair became, where a rule makes it certain: the same name under a new code of the same
 * prefecture; else a new name under the same code; else the same name elsewhere in the province; else
 * the same stem with another kind (静海县, 静海区). More than one candidate is none.
 */
function derive(pair, index) {
  const soon = (other) => other !== pair && other.official === pair.official
    && levelOf(other.code) === levelOf(pair.code) && other.first >= pair.last && other.first <= pair.last + 3;
  const near = (other) => other.code.slice(0, 4) === pair.code.slice(0, 4);
  const province = index.byProvince.get(pair.code.slice(0, 2)).filter(soon);
  const named = province.filter((other) => other.name === pair.name);
  if (named.filter(near).length === 1) return [named.find(near).code];
  if (index.byCode.get(pair.code).some((other) => other.first > pair.last)) return [pair.code];
  if (named.length === 1) return [named[0].code];
  const kin = province.filter((other) => stemOf(other.name) === stemOf(pair.name) && (near(other) || pair.code.endsWith('00')));
  return kin.length === 1 ? [kin[0].code] : [];
}

function indexOf(pairs) {
  const by = (key) => pairs.reduce((map, pair) => map.set(key(pair), [...(map.get(key(pair)) ?? []), pair]), new Map());
  return { byCode: by((pair) => pair.code), byProvince: by((pair) => pair.code.slice(0, 2)) };
}

/** The rows of divisions.csv down to the county. */
export function buildDivisions(revisions, curatedPath) {
  const curated = new Map(readCsv(curatedPath).map((row) => [`${row.code} ${row.name}`, row.successor_codes]));
  const pairs = pairsOf(revisions);
  const index = indexOf(pairs);
  const prefectures = new Set(pairs.filter((pair) => levelOf(pair.code) === 'prefecture').map((pair) => pair.code));
  const rows = pairs.map((pair) => {
    const key = `${pair.code} ${pair.name}`;
    const stands = standing(pair, revisions);
    const derived = stands ? [] : derive(pair, index);
    const successors = curated.get(key) ?? derived.join(';');
    const basis = curated.has(key) ? 'curated' : derived.length ? 'derived' : 'revision';
    curated.delete(key);
    const level = levelOf(pair.code);
    return {
      code: pair.code, name: pair.name, level, parent_code: parentOf(pair.code, prefectures),
      valid_from: revisions[pair.first].date, valid_to: stands ? '' : revisions[pair.last].date,
      successor_codes: successors, kind: pair.official ? kindOf(pair.name, level) : 'statistical', basis,
    };
  });
  if (curated.size) throw new Error(`curated successors of unknown divisions: ${[...curated.keys()].join(', ')}`);
  return rows.sort(byText((row) => row.code + row.valid_from));
}
