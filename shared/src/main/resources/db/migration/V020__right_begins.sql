-- The right of an administrator that two people granted begins when its holder enters a code that the granter handed over.
ALTER TABLE account_right
  ADD COLUMN needs_code BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN code_hash  VARBINARY(64) NULL,
  ADD COLUMN begun_at   DATETIME(6) NULL;

-- What a proposal asks for, as a hash, while it waits: the same is asked for once, whoever asks and however fast.
ALTER TABLE proposal
  ADD COLUMN waits_as VARCHAR(64) NULL,
  ADD CONSTRAINT proposal_waits_once UNIQUE (waits_as);
