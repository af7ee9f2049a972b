// The frame of all four web apps: language of the page, and the words that Camunda left out of its message files.

import { dictionary, translator, whenever } from './wuzhen-translate.js';

document.documentElement.lang = 'zh-CN';

const { frame } = await dictionary();
const words = translator(frame);

whenever('[cam-widget-header], [notifications-panel], .modal-dialog, .diagram-holder, .cam-table', words.watch);
