import { Alert, ButtonLink, PublicPage } from '../../ui/index.ts';

export type FaultPageProps = {
  title: string;
  text: string;
  /** By which the administrator finds the fault in the log. */
  reference: string;
};

/** What could not be done, in words, with the way back. Asks nothing of the database: it may be the one that fails. */
export const FaultPage = ({ title, text, reference }: FaultPageProps) => (
  <PublicPage title={title}>
    <Alert tone="warning">
      <p>{text}</p>
    </Alert>
    <p>
      Mã lỗi: <code>{reference}</code>
    </p>
    <p>
      <ButtonLink href="/" kind="primary" icon="home">
        Về trang đầu
      </ButtonLink>
    </p>
  </PublicPage>
);
