import type { ReportedQuotation } from '../../../shared/export/check-report';
import type { CheckedQuotation } from '../../../shared/checking/checked-quotation';
import { CHECK_DRAFT } from '../../texts/check-draft';
import type { ShownQuotation } from '../../workers/check-draft/check-draft-session';

/** A quotation as a report says it. */
export function reported(quotation: ShownQuotation): ReportedQuotation {
  const { shownSource } = quotation;
  const facts = [shownSource?.title, shownSource?.publisher, shownSource?.published];
  return {
    ...quotation,
    where: facts.filter(Boolean).join(' · ') || CHECK_DRAFT.untitled,
    sourceWords: shownSource && { start: shownSource.words.start, text: shownSource.words.text },
  };
}

/** A quotation as the command line gives it, without what only the page knows. */
export function asChecked({ shownSource: _shown, ...checked }: ShownQuotation): CheckedQuotation {
  return checked;
}
