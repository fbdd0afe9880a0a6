const browsers = [
  [/MicroMessenger/, '微信 WeChat'],
  [/AlipayClient/, '支付宝 Alipay'],
  [/DingTalk/, '钉钉 DingTalk'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const systems = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/**
 * A browser's name, roughly: enough for a person to know their own again, too little to follow somebody by. Nothing of
 * what the browser said is kept but these words.
 */
export function browserName(userAgent: string | undefined): string {
  const said = userAgent ?? ''
  const found = [browsers, systems].map((known) => known.find(([pattern]) => pattern.test(said))?.[1])
  return found.filter((name) => name !== undefined).join(' · ')
}
