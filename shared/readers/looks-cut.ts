/** A text of more words is worth reading even if something is asked for at its end. */
const FEW_WORDS = 250;
/** How much of the end is looked at (UTF-16 code units). */
const END = 400;

/**
 * What pages write where they stop telling those who have not paid: an invitation to subscribe, to log in or to read on. In the
 * languages that most of the saved pages are in.
 */
const INVITATION =
  /\b(?:subscribe (?:now )?to (?:continue|read|keep|unlock|access)|(?:already|not yet) (?:a|an) (?:subscriber|member)|(?:to|and) (?:continue|keep) reading|continue reading|read the (?:full|whole|rest of (?:the|this)) (?:article|story)|this (?:article|story|content) is (?:for|only|exclusive|reserved|available)|(?:sign|log) in to (?:read|continue)|(?:jetzt )?weiterlesen|mit .{0,20}abo|(?:schon|bereits) abonnent|abonnez-vous|(?:déjà|deja) abonn|réservé (?:à nos|aux) abonn|suscríbete|ya eres suscriptor|abbonati|sei già abbonato|assine (?:já|para)|log ind for at læse|logga in för att läsa)/iu;

/** A last paragraph of several words that breaks off; a few words with dots are a link to something else. */
const BROKEN_OFF = /(?:^|\n)(?:[^\s]+ ){5}[^\n]*(?:[^.]\.{3}|…|\[…\])["”’»]?$/u;

/** Whether a text seems to be the beginning that a page shows to those who have not paid for the rest. */
export function looksCut(text: string): boolean {
  const end = text.trimEnd();
  const words = end.match(/\S+/gu)?.length ?? 0;
  if (words > FEW_WORDS) return false;
  return BROKEN_OFF.test(end) || INVITATION.test(end.slice(-END));
}
