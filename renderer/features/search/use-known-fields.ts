import type { FieldClause, ParsedQuery, SearchField } from '../../../shared/search/parsed-query';
import { useArticles } from '../../queries/articles';
import { useLive } from '../../queries/database-context';
import { useEventDirectory, useSpeakerDirectory } from '../../queries/directory';
import type { SpeakerEntry } from '../../queries/directory';
import { findIn } from './find-by-name';
import type { Findable } from './find-by-name';

/** Which fields of a query are known to narrow something. */
export interface KnownFields {
  readonly isKnown: (clause: FieldClause) => boolean;
  /** The first field of a query, done or not, whose value nobody has; null where there is none. */
  readonly unknownIn: (
    parsed: ParsedQuery,
  ) => { readonly field: string; readonly value: string } | null;
  /** Whom a name means. */
  readonly speakerOf: (name: string) => SpeakerEntry | undefined;
}

/** Knows the names of this project, for fields that name somebody or something. */
export function useKnownFields(): KnownFields {
  const speakers = useSpeakerDirectory()?.list;
  const events = useEventDirectory()?.list;
  const articles = useArticles();
  const tags = useLive((repository) => repository.tags(), []);
  const named = (field: SearchField): readonly Findable[] | undefined => {
    switch (field) {
      case 'speaker':
        return speakers?.map(({ speaker, aliases }) => ({ title: speaker.name, also: aliases }));
      case 'event':
        return events?.map(({ event, aliases }) => ({ title: event.name, also: aliases }));
      case 'tag':
        return tags?.map(({ tag }) => ({ title: tag.name, also: tag.path }));
      case 'publisher':
        return articles?.map(({ document }) => ({ title: document.source.publisher }));
      default:
        return undefined;
    }
  };
  const isKnown = ({ field, value }: FieldClause): boolean => {
    const names = named(field);
    return names === undefined || findIn(value, names, 1).length > 0;
  };
  return {
    isKnown,
    unknownIn: ({ clauses }) => {
      const unknown = clauses.find(
        (clause) => clause.type === 'field' && clause.value !== '' && !isKnown(clause),
      );
      return unknown?.type === 'field' ? { field: unknown.field, value: unknown.value } : null;
    },
    speakerOf: (name) => {
      const list = speakers?.map((entry) => ({
        entry,
        title: entry.speaker.name,
        also: entry.aliases,
        weight: entry.quotes,
      }));
      return list && findIn(name, list, 1)[0]?.entry;
    },
  };
}
