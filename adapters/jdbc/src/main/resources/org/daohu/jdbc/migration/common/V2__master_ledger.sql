-- 总台账: the facts as a platform recorded them, right or wrong; blank is null, amounts are fen. fact_id is the reading order.

CREATE TABLE daohu_quota_row (
    fact_id            BIGINT GENERATED ALWAYS AS IDENTITY,
    quota_id           VARCHAR NOT NULL,
    source_id          VARCHAR,
    fiscal_year        INTEGER NOT NULL,
    division           VARCHAR(12) NOT NULL,
    receiving_division VARCHAR,
    agency             VARCHAR,
    document           VARCHAR,
    upper_document     VARCHAR,
    document_title     VARCHAR,
    document_date      DATE,
    received_date      DATE,
    fund               VARCHAR NOT NULL,
    project            VARCHAR,
    pending            BOOLEAN NOT NULL,
    per_household      BOOLEAN NOT NULL,
    amount             BIGINT NOT NULL,
    function_code      VARCHAR,
    economic_code      VARCHAR,
    scan               VARCHAR,
    exemption          VARCHAR(16) NOT NULL,
    live               BOOLEAN NOT NULL,
    origin             VARCHAR NOT NULL,
    origin_row         BIGINT,
    CONSTRAINT daohu_quota_row_pk PRIMARY KEY (fact_id)
);
CREATE INDEX daohu_quota_row_id ON daohu_quota_row (quota_id);
CREATE INDEX daohu_quota_row_source ON daohu_quota_row (source_id);
CREATE INDEX daohu_quota_row_project ON daohu_quota_row (project);
CREATE INDEX daohu_quota_row_division ON daohu_quota_row (division);

CREATE TABLE daohu_project (
    fact_id            BIGINT GENERATED ALWAYS AS IDENTITY,
    project            VARCHAR NOT NULL,
    project_name       VARCHAR NOT NULL,
    division           VARCHAR(12) NOT NULL,
    town               VARCHAR,
    village            VARCHAR,
    category           VARCHAR,
    content            VARCHAR,
    library_date       DATE,
    start_date         DATE,
    finish_date        DATE,
    live               BOOLEAN NOT NULL,
    origin             VARCHAR NOT NULL,
    origin_row         BIGINT,
    CONSTRAINT daohu_project_pk PRIMARY KEY (fact_id)
);
CREATE INDEX daohu_project_code ON daohu_project (project);
CREATE INDEX daohu_project_division ON daohu_project (division);

-- Names and accounts of payees are personal data: who may read this table is the host's to restrict.
CREATE TABLE daohu_payment (
    fact_id            BIGINT GENERATED ALWAYS AS IDENTITY,
    voucher            VARCHAR NOT NULL,
    quota_id           VARCHAR,
    project            VARCHAR,
    payer_name         VARCHAR,
    payer_account      VARCHAR,
    payee_name         VARCHAR,
    payee_account      VARCHAR,
    payee_account_kind VARCHAR(16),
    payee_credit_code  VARCHAR,
    amount             BIGINT NOT NULL,
    pay_date           DATE NOT NULL,
    purpose            VARCHAR,
    pay_type           VARCHAR,
    function_code      VARCHAR,
    economic_code      VARCHAR,
    live               BOOLEAN NOT NULL,
    origin             VARCHAR NOT NULL,
    origin_row         BIGINT,
    CONSTRAINT daohu_payment_pk PRIMARY KEY (fact_id)
);
CREATE INDEX daohu_payment_voucher ON daohu_payment (voucher);
CREATE INDEX daohu_payment_quota ON daohu_payment (quota_id);
CREATE INDEX daohu_payment_project ON daohu_payment (project);

CREATE TABLE daohu_target (
    fact_id            BIGINT GENERATED ALWAYS AS IDENTITY,
    project            VARCHAR NOT NULL,
    indicator          VARCHAR NOT NULL,
    indicator_name     VARCHAR,
    target_value       VARCHAR,
    measure_unit       VARCHAR,
    weight             VARCHAR,
    set_date           DATE NOT NULL,
    actual_value       VARCHAR,
    evaluated_date     DATE,
    origin             VARCHAR NOT NULL,
    origin_row         BIGINT,
    CONSTRAINT daohu_target_pk PRIMARY KEY (fact_id)
);
CREATE INDEX daohu_target_project ON daohu_target (project);

CREATE TABLE daohu_county (
    county             VARCHAR(6) NOT NULL,
    division           VARCHAR(12) NOT NULL,
    poverty_county     BOOLEAN,
    delisted_date      DATE,
    all_villages_up_date DATE,
    origin             VARCHAR NOT NULL,
    origin_row         BIGINT,
    CONSTRAINT daohu_county_pk PRIMARY KEY (county)
);

-- 凭证明细: the list rows that name a voucher, added up.
CREATE TABLE daohu_voucher_list (
    voucher            VARCHAR NOT NULL,
    list_rows          BIGINT NOT NULL,
    paid               BIGINT NOT NULL,
    CONSTRAINT daohu_voucher_list_pk PRIMARY KEY (voucher)
);
