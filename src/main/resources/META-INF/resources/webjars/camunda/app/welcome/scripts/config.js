export default {
  app: {
    vendor: '五诊 ·',
    name: '矛盾纠纷调处'
  },
  // Only Chinese is offered: a browser set to English would otherwise choose an English page.
  locales: {
    availableLocales: ['zh-CN'],
    fallbackLocale: 'zh-CN'
  },
  dateFormat: {
    normal: 'LLL',
    long: 'LLLL',
    short: 'L'
  },
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/wuzhen-session', '../tasklist/scripts/wuzhen-frame']
};
