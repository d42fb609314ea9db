import { define } from './define'

export default define(
  {
    label: '检索全站',
    hint: '地名、文件、拼音',
    open: '打开检索',
    close: '收起检索',
    results: '检索结果',
    busy: '正在检索…',
    found: '{n} 条结果，用上下键选择，回车打开',
    none: '没有找到“{q}”',
    noneHint: '可试地名的一部分、全拼或首字母，如 曹妃甸、caofeidian、cfd。',
    failed: '检索没有成功，请稍后再试。',
    type: { pilot: '试点', place: '地方', policy: '规划文件', document: '来源文件', finding: '疑点' },
    all: { pilot: '在试点名单中看全部', policy: '在规划文件中看全部', finding: '在复核台看全部' },
  },
  {
    label: 'Search the whole site',
    hint: 'Place, plan, pinyin',
    open: 'Open the search',
    close: 'Close the search',
    results: 'Results',
    busy: 'Searching…',
    found: '{n} result; choose with the arrows, open with Enter | {n} results; choose with the arrows, open with Enter',
    none: 'Nothing found for “{q}”',
    noneHint: 'Try a part of the Chinese name, its pinyin or its initials, such as caofeidian or cfd.',
    failed: 'The search did not succeed. Try again in a moment.',
    type: { pilot: 'Pilots', place: 'Places', policy: 'Plans', document: 'Sources', finding: 'Findings' },
    all: { pilot: 'See all in the list of pilots', policy: 'See all in the plan library', finding: 'See all on the review desk' },
  },
)
