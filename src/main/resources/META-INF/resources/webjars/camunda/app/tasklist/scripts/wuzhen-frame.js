// The frame of all four web apps: language of the page, and the words that Camunda left out of its message files.

import { dictionary, translator, whenever } from './wuzhen-translate.js';

document.documentElement.lang = 'zh-CN';

const { frame, calendar } = await dictionary();
const words = translator(frame);

whenever('[cam-widget-header], [notifications-panel], .navigation, .diagram-holder, .user-profile', words.watch);
whenever('.uib-datepicker, .cam-table, [name="genericForm"], [ng-view] table', words.watch);

// The calendar of due dates and follow-up dates speaks the language of Angular's own locale, which is English.
whenever('[cam-widget-header] .navbar-brand', brand => {
  const injector = window.angular && window.angular.element(brand).injector();
  if (!injector || !calendar.months) {
    return;
  }
  Object.assign(injector.get('$locale').DATETIME_FORMATS, {
    MONTH: calendar.months.longhand,
    STANDALONEMONTH: calendar.months.longhand,
    SHORTMONTH: calendar.months.shorthand,
    DAY: calendar.weekdays.longhand,
    SHORTDAY: calendar.weekdays.shorthand,
    AMPMS: calendar.amPM
  });
  if (injector.has('uibDatepickerConfig')) {
    Object.assign(injector.get('uibDatepickerConfig'), { formatDayTitle: 'yyyy年M月', startingDay: 1 });
  }
});
