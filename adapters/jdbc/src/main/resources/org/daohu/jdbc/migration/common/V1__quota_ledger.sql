-- The quota ledger. Amounts are fen (1 yuan = 100 fen). Codes are text as the commands give them.

-- 指标: one row a quota, with what became of its money (rung 3).
CREATE TABLE daohu_quota (
    quota_id       ${id} NOT NULL,
    parent_id      ${id},
    via            VARCHAR(16) NOT NULL,
    division       VARCHAR(12) NOT NULL,
    agency         ${id},
    fiscal_year    INTEGER NOT NULL,
    fund           ${id} NOT NULL,
    project        ${id},
    state          VARCHAR(16) NOT NULL,
    per_household  BOOLEAN NOT NULL,
    received_date  DATE NOT NULL,
    received       BIGINT NOT NULL,
    allocated_down BIGINT NOT NULL,
    allocated_own  BIGINT NOT NULL,
    refined        BIGINT NOT NULL,
    moved_out      BIGINT NOT NULL,
    carried_over   BIGINT NOT NULL,
    recalled       BIGINT NOT NULL,
    returned       BIGINT NOT NULL,
    paid           BIGINT NOT NULL,
    refunded       BIGINT NOT NULL,
    CONSTRAINT daohu_quota_pk PRIMARY KEY (quota_id)
);

-- 已付凭证: what may still be refunded.
CREATE TABLE daohu_voucher (
    voucher        ${id} NOT NULL,
    quota_id       ${id} NOT NULL,
    amount         BIGINT NOT NULL,
    refunded       BIGINT NOT NULL,
    list_total     BIGINT,
    law_date       DATE NOT NULL,
    CONSTRAINT daohu_voucher_pk PRIMARY KEY (voucher)
);

-- 指标金额构成: what a vendor's quota table lacks (rungs 1 and 2). What was received is the vendor's own amount.
CREATE TABLE daohu_terms (
    quota_id       ${id} NOT NULL,
    via            VARCHAR(16) NOT NULL,
    received_date  DATE,
    allocated_down BIGINT NOT NULL,
    allocated_own  BIGINT NOT NULL,
    refined        BIGINT NOT NULL,
    moved_out      BIGINT NOT NULL,
    carried_over   BIGINT NOT NULL,
    recalled       BIGINT NOT NULL,
    returned       BIGINT NOT NULL,
    paid           BIGINT NOT NULL,
    refunded       BIGINT NOT NULL,
    CONSTRAINT daohu_terms_pk PRIMARY KEY (quota_id)
);

-- 办理日志: one row an applied command. Append-only; log_id is an order in which replay gives the state.
CREATE TABLE daohu_log (
    log_id         BIGINT GENERATED ALWAYS AS IDENTITY,
    command_id     ${id} NOT NULL,
    act            VARCHAR(24) NOT NULL,
    as_of          DATE NOT NULL,
    recorded_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    law_date       DATE NOT NULL,
    division       VARCHAR(12) NOT NULL,
    document       VARCHAR(64),
    entered_by     VARCHAR(64) NOT NULL,
    on_behalf_of   VARCHAR(64),
    quota_id       ${id} NOT NULL,
    new_quota_id   ${id},
    parent_id      ${id},
    voucher        ${id},
    fiscal_year    INTEGER,
    fund           ${id},
    project        ${id},
    agency         ${id},
    per_household  BOOLEAN,
    amount         BIGINT,
    list_total     BIGINT,
    chain          INTEGER NOT NULL,
    chain_position BIGINT NOT NULL,
    previous_digest VARCHAR(64) NOT NULL,
    digest         VARCHAR(64) NOT NULL,
    CONSTRAINT daohu_log_pk PRIMARY KEY (log_id),
    CONSTRAINT daohu_log_command UNIQUE (command_id),
    CONSTRAINT daohu_log_chain UNIQUE (chain, chain_position)
);

-- 分配明细 of a command.
CREATE TABLE daohu_log_share (
    command_id     ${id} NOT NULL,
    ordinal        INTEGER NOT NULL,
    quota_id       ${id} NOT NULL,
    division       VARCHAR(12),
    agency         ${id},
    project        ${id},
    amount         BIGINT NOT NULL,
    CONSTRAINT daohu_log_share_pk PRIMARY KEY (command_id, ordinal),
    CONSTRAINT daohu_log_share_of FOREIGN KEY (command_id) REFERENCES daohu_log (command_id)
);

-- 指标变动: every changed quota as it was read (BEFORE) and as it was left (AFTER).
CREATE TABLE daohu_log_quota (
    command_id     ${id} NOT NULL,
    ordinal        INTEGER NOT NULL,
    side           VARCHAR(6) NOT NULL,
    quota_id       ${id} NOT NULL,
    parent_id      ${id},
    via            VARCHAR(16) NOT NULL,
    division       VARCHAR(12) NOT NULL,
    agency         ${id},
    fiscal_year    INTEGER NOT NULL,
    fund           ${id} NOT NULL,
    project        ${id},
    state          VARCHAR(16) NOT NULL,
    per_household  BOOLEAN NOT NULL,
    received_date  DATE NOT NULL,
    received       BIGINT NOT NULL,
    allocated_down BIGINT NOT NULL,
    allocated_own  BIGINT NOT NULL,
    refined        BIGINT NOT NULL,
    moved_out      BIGINT NOT NULL,
    carried_over   BIGINT NOT NULL,
    recalled       BIGINT NOT NULL,
    returned       BIGINT NOT NULL,
    paid           BIGINT NOT NULL,
    refunded       BIGINT NOT NULL,
    CONSTRAINT daohu_log_quota_pk PRIMARY KEY (command_id, ordinal, side),
    CONSTRAINT daohu_log_quota_of FOREIGN KEY (command_id) REFERENCES daohu_log (command_id)
);

-- 凭证变动: the voucher as it was read and as it was left.
CREATE TABLE daohu_log_voucher (
    command_id     ${id} NOT NULL,
    ordinal        INTEGER NOT NULL,
    side           VARCHAR(6) NOT NULL,
    voucher        ${id} NOT NULL,
    quota_id       ${id} NOT NULL,
    amount         BIGINT NOT NULL,
    refunded       BIGINT NOT NULL,
    list_total     BIGINT,
    law_date       DATE NOT NULL,
    CONSTRAINT daohu_log_voucher_pk PRIMARY KEY (command_id, ordinal, side),
    CONSTRAINT daohu_log_voucher_of FOREIGN KEY (command_id) REFERENCES daohu_log (command_id)
);

-- 链首: the end of each chain of digests.
CREATE TABLE daohu_chain (
    chain          INTEGER NOT NULL,
    chain_position BIGINT DEFAULT 0 NOT NULL,
    digest         VARCHAR(64) DEFAULT '0000000000000000000000000000000000000000000000000000000000000000' NOT NULL,
    CONSTRAINT daohu_chain_pk PRIMARY KEY (chain)
);
INSERT INTO daohu_chain (chain) VALUES
    (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
    (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31),
    (32), (33), (34), (35), (36), (37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47),
    (48), (49), (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60), (61), (62), (63);
