// Writes cities.tsv and regions.tsv: the larger cities of the world with their local names, and the states and
// provinces of the larger countries with their codes and translated names.
import { readFileSync, writeFileSync, existsSync } from 'node:fs';

const [citiesFile, regionsFile, locales, out] = process.argv.slice(2);

const LEAST_POPULATION = 50000;
const LARGE = 400000;
const fold = (text) => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
const isUnspaced = (name) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(name);
const isTransliteration = (name) => /['`´ʻʼ]/.test(name) || /^[a-z]/.test(name);
const isName = (name) => (isUnspaced(name) ? name.length >= 2 : name.length >= 4) && !/[0-9,;|()]/.test(name)
    && !/^[A-Z]{2,5}$/.test(name) && !isTransliteration(name) && name.length <= 30;

function distinct(names, most = Infinity) {
  const seen = new Map();
  for (const name of names) {
    const key = fold(name);
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()].slice(0, most);
}

function cities() {
  const rows = [];
  for (const line of readFileSync(citiesFile, 'utf8').split('\n')) {
    const c = line.split('\t');
    if (c.length < 15 || c[8] === 'XK') continue; // Kosovo has no ISO 3166-1 code of its own
    const [, name, ascii, alternates, , , , code, country, , admin] = c;
    const population = Number(c[14]);
    const seat = code === 'PPLC' || (code === 'PPLA' && population >= 15000);
    const section = code === 'PPLX' && population < 500000;
    if (section || code === 'PPLH' || code === 'PPLQ' || (population < LEAST_POPULATION && !seat)) continue;
    const others = alternates.split(',').filter(isName);
    const native = others.filter((n) => /[^\u0000-\u024f]/.test(n));
    const latin = others.filter((n) => !/[^\u0000-\u024f]/.test(n));
    const most = population >= LARGE || code === 'PPLC' ? 24 : 4;
    const names = distinct([name, ascii, ...latin, ...native.slice(0, most)]); // sorted by letter: München comes late
    rows.push([country, country === 'US' ? admin : '-', population, names.join('|')]);
  }
  rows.sort((a, b) => b[2] - a[2] || (a[3] < b[3] ? -1 : 1));
  return rows;
}

const COUNTRIES = new Set(('US CA BR MX IN NG AU DE FR ES IT GB BE NL PT ID TR AR CO PL RU JP CH AT CL PE VE EC MY PH TH '
    + 'VN CN KR ZA KE EG SA AE MA DZ TN IQ UA SE NO DK FI IE CZ RO HU GR NZ PK BD').split(' '));
const LANGUAGES = ['fr', 'es', 'de', 'nl', 'it', 'pt_BR', 'tr', 'pl', 'ar', 'hi', 'ru', 'ja', 'sv', 'ca', 'id'];

function translations(language) {
  const file = `${locales}/${language}/LC_MESSAGES/iso_3166-2.mo`;
  const table = new Map();
  if (!existsSync(file)) return table;
  const bytes = readFileSync(file);
  const count = bytes.readUInt32LE(8);
  const originals = bytes.readUInt32LE(12);
  const translated = bytes.readUInt32LE(16);
  const text = (at) => bytes.toString('utf8', bytes.readUInt32LE(at + 4), bytes.readUInt32LE(at + 4) + bytes.readUInt32LE(at));
  for (let i = 0; i < count; i++) table.set(text(originals + 8 * i), text(translated + 8 * i));
  return table;
}

function regions() {
  const tables = LANGUAGES.map(translations);
  const rows = [];
  for (const { code, name, parent } of JSON.parse(readFileSync(regionsFile, 'utf8'))['3166-2']) {
    const [country, short] = code.split('-');
    if (!COUNTRIES.has(country) || (parent && !['ES', 'GB', 'BE', 'FR', 'IT'].includes(country))) continue;
    const own = name.split(/[\[\];]/).map((part) => part.trim()).filter(Boolean);
    const names = distinct([...own, ...tables.map((table) => table.get(name)).filter(Boolean)], 12)
        .filter((n) => !/[,;|]/.test(n) && n.length >= 2);
    rows.push([country, /^[A-Z]{2,3}$/.test(short) ? short : '-', names.join('|')]);
  }
  rows.sort((a, b) => (a[0] + a[2] < b[0] + b[2] ? -1 : 1));
  return rows;
}

const write = (file, header, rows) =>
    writeFileSync(`${out}/${file}`, [header, ...rows.map((row) => row.join('\t'))].join('\n') + '\n');
write('cities.tsv', 'country\tregion\tpopulation\tnames', cities());
write('regions.tsv', 'country\tcode\tnames', regions());
