import { useState } from 'react';
import type { ArticleSource } from '../../../../shared/model/records';
import type { SharedDetails } from '../../../../shared/operations/bulk-articles';
import type { DocumentSummary } from '../../../db/repository';
import { ARTICLE_TABLE as WORDS } from '../../../texts/article-table';
import { ARTICLE } from '../../../texts/library';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { readAuthors, readLanguage } from '../read-details';
import styles from '../../../ui/table-page.module.css';

interface BulkDetailsProps {
  readonly articles: readonly DocumentSummary[];
  readonly onApply: (details: SharedDetails) => void;
  readonly onClose: () => void;
}

const FIELDS = ['publisher', 'published', 'authors', 'dateline', 'accessed', 'language'] as const;
type Field = (typeof FIELDS)[number];
type Typed = Partial<Record<Field, string>>;

const valueOf = ({ document }: DocumentSummary, field: Field): string =>
  field === 'language'
    ? document.language
    : field === 'authors'
      ? document.source.authors.join('; ')
      : document.source[field];

/** How many of the values that differ are named. */
const NAMED = 3;

/** Details that several articles are given alike. */
export function BulkDetailsDialog({ articles, onApply, onClose }: BulkDetailsProps) {
  const [typed, setTyped] = useState<Typed>({});
  const [isLanguageBad, setLanguageBad] = useState(false);
  const isEmpty = Object.keys(typed).length === 0;
  const submit = () => {
    const { language, authors, ...source } = typed;
    const tag = language === undefined ? undefined : readLanguage(language);
    setLanguageBad(tag === null);
    if (tag === null || isEmpty) return;
    const written: Partial<ArticleSource> = {
      ...Object.fromEntries(Object.entries(source).map(([field, value]) => [field, value.trim()])),
      ...(authors === undefined ? {} : { authors: readAuthors(authors) }),
    };
    onApply({
      ...(Object.keys(written).length > 0 ? { source: written } : {}),
      ...(tag === undefined ? {} : { language: tag }),
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={WORDS.detailsTitle(articles.length)}
      description={WORDS.detailsBody}
      holdOpen={!isEmpty}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {WORDS.cancel}
          </Button>
          <Button variant="primary" disabled={isEmpty} onClick={submit}>
            {WORDS.apply(articles.length)}
          </Button>
        </>
      }
    >
      <div
        role="presentation"
        className={styles.details}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement) submit();
        }}
      >
        {FIELDS.map((field) => {
          const values = [...new Set(articles.map((one) => valueOf(one, field)))];
          const [common = ''] = values.length === 1 ? values : [];
          const named = values.filter((value) => value !== '').slice(0, NAMED);
          return (
            <TextField
              key={field}
              label={ARTICLE[field]}
              value={typed[field] ?? common}
              inForm
              placeholder={values.length > 1 ? WORDS.differs(named) : undefined}
              error={field === 'language' && isLanguageBad ? ARTICLE.languageBad : null}
              onDraft={(value) =>
                setTyped((before) => {
                  const others = Object.entries(before).filter(([name]) => name !== field);
                  return Object.fromEntries(
                    value === common ? others : [...others, [field, value]],
                  );
                })
              }
              onCommit={() => undefined}
            />
          );
        })}
      </div>
    </Dialog>
  );
}
