// The reading of every character that a name of ours holds and of the common characters of GB 2312;
// longer texts only where a place is read otherwise than its characters.
import { pinyin } from 'pinyin-pro';
import { readCsv, byText } from './csv.mjs';

const HAN = /\p{Script=Han}/u;

/** The 6,763 Han characters of GB 2312, rows 16 to 87. */
function commonCharacters() {
  const decoder = new TextDecoder('gb18030');
  const out = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) out.push(decoder.decode(Uint8Array.of(row, cell)));
  }
  return out.filter((character) => character.length === 1 && HAN.test(character));
}

/** The default reading without tone, ü written v. */
const defaultOf = (character) => pinyin(character, { toneType: 'none', v: true, type: 'array' })[0];

/** The rows of readings.csv. */
export function buildReadings(names, curatedPath) {
  const characters = new Set([...names.join('')].filter((character) => HAN.test(character)));
  commonCharacters().forEach((character) => characters.add(character));
  const readings = new Map();
  for (const character of characters) {
    const reading = defaultOf(character);
    if (/^[a-z]+$/.test(reading)) readings.set(character, reading);
    else console.warn(`no reading for ${character}`);
  }
  for (const row of readCsv(curatedPath)) {
    if ([...row.text].length !== row.pinyin.split(' ').length) throw new Error(`reading does not fit: ${row.text} ${row.pinyin}`);
    readings.set(row.text, row.pinyin);
  }
  return [...readings].map(([text, reading]) => ({ text, pinyin: reading })).sort(byText((row) => row.text));
}

/** The reading of a name as the product will compute it: longest match first. */
export function readerOf(rows) {
  const readings = new Map(rows.map((row) => [row.text, row.pinyin]));
  const longest = Math.max(...rows.map((row) => row.text.length));
  return (name) => {
    const out = [];
    for (let at = 0; at < name.length; ) {
      let length = Math.min(longest, name.length - at);
      while (length > 1 && !readings.has(name.slice(at, at + length))) length--;
      out.push(readings.get(name.slice(at, at + length)) ?? name[at]);
      at += length;
    }
    return out.join(' ').split(' ');
  };
}
