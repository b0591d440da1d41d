import type { Both, Lang } from '../domain/lang.ts';

/** Every fixed word of the site, in both languages. Words of content live in content/. */
const words = {
  siteName: { en: 'Bujiao 补缴', zh: '补缴' },
  siteClaim: { en: 'When your employer did not pay your social insurance', zh: '单位没给你缴社保' },
  skip: { en: 'Skip to the text', zh: '跳到正文' },
  otherLanguage: { en: '中文', zh: 'English' },
  search: { en: 'Search', zh: '搜索' },
  searchHint: { en: 'Article 63, 社保补缴, audit department …', zh: '63条、社保补交、没有稽核科……' },
  mainNav: { en: 'Main', zh: '主导航' },
  navWho: { en: 'Who to go to', zh: '我该找谁' },
  navScripts: { en: 'What to say', zh: '窗口怎么说' },
  navGuides: { en: 'Guides', zh: '指南' },
  navLaw: { en: 'Law', zh: '法条' },
  navRegions: { en: 'Regions', zh: '各地' },
  onThisPage: { en: 'On this page', zh: '本页内容' },
  toTop: { en: 'Back to the top', zh: '回到顶部' },
  breadcrumb: { en: 'You are here', zh: '当前位置' },
  home: { en: 'Home', zh: '首页' },
  official: { en: 'Official text', zh: '法律原文' },
  officialNote: { en: 'The Chinese prevails.', zh: '以中文为准。' },
  ourTranslation: { en: 'Our translation', zh: '我们的英译' },
  ourReading: { en: 'Our reading', zh: '我们的解读' },
  readingNote: { en: 'Our opinion, not law.', zh: '这是我们的看法，不是法律。' },
  wordingUnconfirmed: { en: 'Wording unconfirmed: described, not quoted', zh: '条文未经核实：只作描述，不引原文' },
  paragraph: { en: 'Paragraph', zh: '第' },
  citedBy: { en: 'Where this is used', zh: '哪里用到这一条' },
  previous: { en: 'Previous', zh: '上一条' },
  next: { en: 'Next', zh: '下一条' },
  rank: { en: 'Rank', zh: '效力层级' },
  issuer: { en: 'Issued by', zh: '发布机关' },
  number: { en: 'Number', zh: '文号' },
  promulgated: { en: 'Promulgated', zh: '公布' },
  amended: { en: 'Last amended', zh: '最近修改' },
  inForce: { en: 'In force since', zh: '施行' },
  validity: { en: 'Validity', zh: '现行状态' },
  asOf: { en: 'as of', zh: '核对至' },
  factAsOf: { en: 'as of', zh: '截至' },
  wholeText: { en: 'Whole official text', zh: '官方全文' },
  howChecked: { en: 'How this text was checked', zh: '文本怎么核对' },
  aboutThisLaw: { en: 'About this text', zh: '关于这部法律' },
  articlesHere: { en: 'Articles explained here', zh: '本手册解读的条文' },
  checked: { en: 'Checked', zh: '核对日期' },
  reviewed: { en: 'Reviewed', zh: '审阅日期' },
  restsOn: { en: 'Rests on', zh: '依据' },
  notCertain: { en: 'What is not certain', zh: '还不确定的' },
  theySay: { en: 'They say', zh: '对方说' },
  youSay: { en: 'You say', zh: '你说' },
  office: { en: 'Said at', zh: '说这话的地方' },
  ifItFails: { en: 'Where to go next', zh: '接下来找谁' },
  counterScreen: { en: 'Show at the counter', zh: '给窗口看' },
  showLaw: { en: 'Show the law at the counter', zh: '把法条给窗口看' },
  screenDescription: { en: 'One Chinese sentence at a time, as large as the screen, to hold across the counter.', zh: '一屏一句，字尽量大，拿给窗口看。' },
  cardDescription: { en: 'One A4 sheet, four cards: who to ask, what to say, the articles, and lines for window, name and time.', zh: '一张A4纸，四张随身卡：找谁、怎么说、依据哪一条，留出窗口号、经办人、时间的空行。' },
  cardHow: { en: 'Prints four cards on one A4 sheet. Cut along the lines; take a fresh one to each visit.', zh: '打印出来一张A4纸有四张，沿线剪开，去一次用一张。' },
  who: { en: 'Who', zh: '找谁' },
  windowNumber: { en: 'Window', zh: '窗口号' },
  clerkName: { en: 'Name', zh: '经办人' },
  visitTime: { en: 'Date, time', zh: '日期时间' },
  articles: { en: 'Articles', zh: '依据' },
  onThisSite: { en: 'On Bujiao:', zh: '在“补缴”网站上：' },
  bySaid: { en: 'By what they said', zh: '按对方说的话' },
  bySaidHint: { en: 'In order of the first sound, as pinyin writes it. Below each sentence: how else they put it.', zh: '按第一个字的拼音排。每句下面是别的说法。' },
  byOffice: { en: 'By office', zh: '按窗口' },
  byTone: { en: 'By tone', zh: '按语气' },
  findIt: { en: 'Find it', zh: '怎么找' },
  card: { en: 'Card', zh: '随身卡' },
  printCard: { en: 'Print it as a card', zh: '打印成随身卡' },
  whatToDo: { en: 'What to do', zh: '怎么做' },
  whereToGo: { en: 'Where to go', zh: '去哪里' },
  why: { en: 'Why: the law behind it', zh: '依据：哪一条法律' },
  bring: { en: 'What to bring', zh: '带什么' },
  sayThere: { en: 'What they may say, and your reply', zh: '对方可能怎么说，你怎么答' },
  clock: { en: 'How long, and from when', zh: '要多久，从哪天算' },
  nextStep: { en: 'What comes next', zh: '下一步' },
  nothingToBring: { en: 'Nothing further.', zh: '不用另外带。' },
  yourAnswer: { en: 'Your answer', zh: '你的回答' },
  startAgain: { en: 'Start again', zh: '从头再来' },
  allQuestions: { en: 'All questions at a glance', zh: '全部问题一览' },
  copyLink: { en: 'Copy link', zh: '复制链接' },
  copied: { en: 'Link copied', zh: '链接已复制' },
  copyFailed: { en: 'Copy this address:', zh: '请复制这个地址：' },
  sectionLink: { en: 'Link to this section', zh: '本节链接' },
  alsoCalled: { en: 'Also called', zh: '也叫' },
  generalInformation: { en: 'General information, not legal advice.', zh: '一般性信息，不是法律意见。' },
  footerLicence: { en: 'Our words: CC BY 4.0. Code: MIT. Statutes are free of copyright.', zh: '我们的文字：CC BY 4.0；代码：MIT；法律条文不受著作权保护。' },
  lookUp: { en: 'Look it up', zh: '在哪里查' },
  unknownFact: { en: 'Unknown: nothing was found. That does not mean that there is no rule.', zh: '未知：没有查到。没有查到，不等于没有规定。' },
  ask: { en: 'Ask', zh: '可以这样问' },
  source: { en: 'Source', zh: '来源' },
  limits: { en: 'Careful', zh: '注意' },
  fromParent: { en: 'From', zh: '沿用' },
  notFoundTitle: { en: 'This page is not here', zh: '没有这个页面' },
  relatedGuides: { en: 'Read next', zh: '接着读' },
  relatedScripts: { en: 'What to say', zh: '窗口怎么说' },
  relatedOutcomes: { en: 'Doors', zh: '该去的地方' },
  types: { en: 'Kind', zh: '类型' },
  noScriptSearch: { en: 'Search needs JavaScript. Without it, find your page below.', zh: '搜索需要 JavaScript。没有的话，请在下面查找。' },
  searching: { en: 'Searching …', zh: '正在搜索……' },
  searchBroken: { en: 'The search could not start in this browser. Find your page in the lists on the search page.', zh: '搜索在这个浏览器里没能启动。请到搜索页的目录里查找。' },
  nothingFound: { en: 'Nothing found. Try fewer or other words.', zh: '没有找到。换个词，或者少打几个字试试。' },
  allResults: { en: 'All results', zh: '全部结果' },
  lawSays: { en: 'The law', zh: '法律怎么说' },
  putItThus: { en: 'Put it thus', zh: '应当这样说' },
  page: { en: 'Page', zh: '页面' },
  close: { en: 'Close', zh: '关闭' },
} satisfies Record<string, Both>;

export type UiKey = keyof typeof words;

/** A fixed word of the site in one language. */
export const ui = (lang: Lang, key: UiKey): string => words[key][lang];

/** Names of page types, as search results and lists show them. */
export const typeNames: Record<string, Both> = {
  article: { en: 'Law', zh: '法条' },
  law: { en: 'Law', zh: '法律' },
  guide: { en: 'Guide', zh: '指南' },
  script: { en: 'What to say', zh: '怎么说' },
  outcome: { en: 'Where to go', zh: '该找谁' },
  region: { en: 'Region', zh: '地区' },
  letter: { en: 'Letter', zh: '文书' },
  flow: { en: 'Questions', zh: '问一问' },
  list: { en: 'Page', zh: '页面' },
};

export const rankNames: Record<string, Both> = {
  law: { en: 'Law', zh: '法律' },
  'administrative-regulation': { en: 'Administrative regulation', zh: '行政法规' },
  'departmental-rule': { en: 'Departmental rule', zh: '部门规章' },
  'judicial-interpretation': { en: 'Judicial interpretation', zh: '司法解释' },
  'joint-regulation': { en: 'Joint Party and State regulation', zh: '党内法规（党政联合）' },
  notice: { en: 'Normative document (notice)', zh: '规范性文件' },
};

export const validityNames: Record<string, Both> = {
  'in-force': { en: 'in force', zh: '现行有效' },
  'in-part': { en: 'in force in part', zh: '部分有效' },
  believed: { en: 'believed in force', zh: '推定有效' },
  unverified: { en: 'not confirmed', zh: '效力未核实' },
  pending: { en: 'not yet in force', zh: '尚未施行' },
};

export const confidenceNames: Record<string, Both> = {
  law: { en: 'Law', zh: '法律' },
  official: { en: 'Official source', zh: '官方文件' },
  secondary: { en: 'Secondary source', zh: '二手资料' },
  'general-knowledge': { en: 'Unconfirmed', zh: '未经核实' },
  memory: { en: 'Unconfirmed', zh: '未经核实' },
  unverified: { en: 'Unconfirmed', zh: '未经核实' },
  contested: { en: 'Contested', zh: '有争议' },
  unknown: { en: 'Unknown', zh: '未知' },
};

export const toneNames: Record<string, Both> = {
  polite: { en: 'Polite', zh: '客气' },
  firm: { en: 'Firm', zh: '坚定' },
  'in-writing': { en: 'Asking for it in writing', zh: '要书面答复' },
};

export const verdictNames: Record<string, Both> = {
  mistaken: { en: 'The law says otherwise', zh: '法律不是这么说的' },
  'partly-right': { en: 'Partly right', zh: '对了一部分' },
  right: { en: 'They are right', zh: '对方说得对' },
  contested: { en: 'Contested', zh: '有争议' },
};

export const topicNames: Record<string, Both> = {
  start: { en: 'Start here', zh: '先看这里' },
  trouble: { en: 'What went wrong', zh: '遇到的问题' },
  remedies: { en: 'What you can do, and by when', zh: '能做什么、期限多长' },
  people: { en: 'Special situations', zh: '特殊情形' },
  paying: { en: 'Paying, online, the card', zh: '缴费、网上办、社保卡' },
  background: { en: 'Background', zh: '背景' },
};

export const regionQuestionNames: Record<string, Both> = {
  assess: { en: 'Who assesses the amount?', zh: '由谁核定数额？' },
  collect: { en: 'Who collects?', zh: '由谁征收？' },
  audit: { en: 'Who audits?', zh: '由谁稽核？' },
  'collect-since': { en: 'Since when does tax collect?', zh: '税务从什么时候起征收？' },
  'self-declare-since': { en: 'Since when do employers declare straight to tax?', zh: '单位从什么时候起直接向税务申报？' },
  'backpay-rules': { en: 'Rules for back-payment', zh: '补缴规定' },
  'over-3-years': { en: 'More than three years', zh: '超过三年的' },
  'complaint-channel': { en: 'Where to complain', zh: '投诉渠道' },
  online: { en: 'Online', zh: '网上渠道' },
  hotline: { en: 'Hotline', zh: '热线' },
  other: { en: 'Also', zh: '其他' },
};

export const claimVerdictNames: Record<string, Both> = {
  correct: { en: 'Correct', zh: '正确' },
  simplified: { en: 'Too simple', zh: '过于简单' },
  outdated: { en: 'Outdated', zh: '已过时' },
  wrong: { en: 'Wrong', zh: '错误' },
  unverifiable: { en: 'Cannot be verified', zh: '无法核实' },
};

/** Topics of the corrections page. */
export const correctionTopicNames: Record<string, Both> = {
  'who-does-what': { en: 'Who does what', zh: '谁管什么' },
  assessment: { en: 'Who determines the amount', zh: '由谁核定' },
  auditing: { en: 'Audit', zh: '稽核' },
  enforcement: { en: 'Orders, transfer, enforcement', zh: '责令、划拨、强制' },
  remedies: { en: 'When they refuse', zh: '对方不办时' },
  'back-payment': { en: 'What a back-payment is', zh: '什么是补缴' },
  materials: { en: 'Papers', zh: '材料' },
  paying: { en: 'Paying', zh: '怎么缴' },
  'online-and-card': { en: 'Online, and the card', zh: '网上办理与社保卡' },
  agencies: { en: 'The agencies', zh: '经办机构' },
};
