import type { PageDocument } from 'linkedom';

/** An article is longer than what walls say (UTF-16 units). */
const LONGEST = 700;
const LONGEST_ORDER = 400;
/** What consent to cookies is asked with; one of them alone may stand in a short text about cookies. */
const CONSENT: readonly RegExp[] = [
  /\bcookies?\b/iu,
  /\bconsent\b|zustimm|einwillig|einverstanden|consentement|consentimiento|consenso|toestemming|\bzgod[aęy]|согласи/iu,
  /accept(?:er|eer|eren)?\b|accept all|akzeptieren|j[’']accepte|aceptar|accett[ao]|akkoord|godkend|hyväksy|принять/iu,
  /privacy|datenschutz|confidentialité|privacidad|personenbezogen|personal data|données personnelles|tracking/iu,
];
/** Orders that no article begins with. */
const ORDER =
  /(?:enable|activate|turn on|allow|need|requires?|without|activer?z?|activar?|aktivieren|attivare|habilit\w+|schakel)[^.]{0,40}javascript|javascript[^.]{0,40}(?:disabled|required|off|enabled?|aktivieren|deaktiviert|désactivé|desactivado|uitgeschakeld)|(?:outdated|unsupported|veralteten?) browser|browser (?:ist|is|wird)[^.]{0,30}(?:veraltet|out of date|outdated|not supported|no longer supported|nicht (?:mehr )?unterstützt)|(?:update|upgrade) your browser|(?:navigateur|navegador)[^.]{0,30}(?:obsolète|obsoleto|desactualizado|pas pris en charge|no es compatible)|(?:are|verify(?:ing)?)(?: that)? you(?:[’']re| are)?(?: not)? (?:a )?(?:human|robot)|checking your browser|solve the captcha|access denied|(?:log|sign) ?in to (?:continue|read|view|see|access)|please (?:log|sign) ?in\b|subscribe to (?:continue|read|keep)|(?:melden sie sich|bitte anmelden|anmelden, um|jetzt abonnieren, um)|(?:connectez|identifiez|abonnez)-vous pour/iu;

/** Whether all that a page says is that it wants consent, a login or scripts first. */
export function isWall(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (text.length <= LONGEST_ORDER && ORDER.test(text)) return true;
  return CONSENT.filter((sign) => sign.test(text)).length >= 3;
}

/** Whether a page without a text is one that scripts would have filled: it says so, or is an empty frame for them. */
export function wantsScripts(page: PageDocument, scripts: number): boolean {
  const instead = Array.from(page.querySelectorAll('noscript'), (one) => one.textContent).join(' ');
  return ORDER.test(instead) || scripts > 0;
}
