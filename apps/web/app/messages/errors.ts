import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the error pages. */
export const errors = {
  notFound: { zh: '没有找到这个页面', en: 'There is no such page' },
  notFoundHelp: {
    zh: '可能是地址有误，或者内容已经移走。您可以从首页查找要办的事。',
    en: 'The address may be wrong, or the page has moved. You can find what you need from the home page.',
  },
  forbidden: { zh: '您不能查看这个页面', en: 'You cannot see this page' },
  forbiddenHelp: {
    zh: '您当前的身份没有这项权限。可以换一个身份登录。',
    en: 'Your present role does not allow it. You can sign in as somebody else.',
  },
  failed: { zh: '系统出了点问题', en: 'Something went wrong on our side' },
  failedHelp: {
    zh: '已经保存的内容没有丢失。请过一会儿再试；急办的可以拨打 12345 或到窗口办理。',
    en: 'Nothing that was saved is lost. Try again in a while; if it is urgent call 12345 or come to the window.',
  },
  again: { zh: '再试一次', en: 'Try again' },
  home: { zh: '回到首页', en: 'Go to the home page' },
  otherPerson: { zh: '换一个身份登录', en: 'Sign in as somebody else' },
} as const satisfies Record<string, Text>
