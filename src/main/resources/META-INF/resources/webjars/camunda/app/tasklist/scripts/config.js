export default {
  app: {
    vendor: '五诊 ·',
    name: '矛盾纠纷调处'
  },
  // Only Chinese is offered: a browser set to English would otherwise choose an English Tasklist.
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
  customScripts: [
    'scripts/wuzhen-session',
    'scripts/wuzhen-frame',
    'scripts/wuzhen-tasklist',
    'scripts/wuzhen-lists',
    'scripts/wuzhen-claim',
    'scripts/wuzhen-ways',
    'scripts/wuzhen-typed',
    'scripts/wuzhen-words-late',
    'scripts/wuzhen-case-tab'
  ],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '领取当前任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到第一个筛选器'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到列表中的第一项任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到表单的第一个填写项'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开“发起流程”'
    }
  }
};
