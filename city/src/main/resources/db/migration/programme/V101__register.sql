-- Documents of the register of pilots, version by version, and the decisions of officers on its
-- findings. The register itself is computed from these two tables.
CREATE TABLE register_revision (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  number   bigint NOT NULL
);
COMMENT ON TABLE register_revision IS 'grows by one with each change of the register; its row is the lock of writers';
INSERT INTO register_revision (number) VALUES (0);

CREATE TABLE register_document (
  id          text        NOT NULL,
  version     integer     NOT NULL CHECK (version >= 1),
  sha256      text        NOT NULL CHECK (length(sha256) = 64),
  title       text        NOT NULL,
  kind        text        NOT NULL,
  facts       text        NOT NULL,
  body        bytea,
  imported_at timestamptz NOT NULL,
  imported_by text        NOT NULL,
  current     boolean     NOT NULL,
  PRIMARY KEY (id, version)
);
COMMENT ON COLUMN register_document.id IS 'file name under which it was first imported';
COMMENT ON COLUMN register_document.facts IS 'what was read from it, as JSON, exactly as hashed and shipped';
COMMENT ON COLUMN register_document.body IS 'its bytes, where an operator imported them; shipped facts have none';
CREATE UNIQUE INDEX register_document_current ON register_document (id) WHERE current;

CREATE TABLE register_decision (
  finding_id       text        NOT NULL,
  version          integer     NOT NULL CHECK (version >= 1),
  id               text        NOT NULL UNIQUE,
  reading_id       text        NOT NULL,
  reason           text        NOT NULL CHECK (reason <> ''),
  author           text        NOT NULL,
  decided_at       timestamptz NOT NULL,
  withdrawn_at     timestamptz,
  withdrawn_by     text,
  withdrawn_reason text,
  PRIMARY KEY (finding_id, version),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE UNIQUE INDEX register_decision_holding ON register_decision (finding_id) WHERE withdrawn_at IS NULL;
