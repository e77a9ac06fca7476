-- What the server keeps beside the quota ledger. Amounts are fen; moments are UTC.

-- 指令提交: every command that was handed in, and what became of it.
CREATE TABLE daohu_server_submission (
    number         BIGINT GENERATED ALWAYS AS IDENTITY,
    command_id     VARCHAR(64) NOT NULL,
    state          VARCHAR(16) NOT NULL,
    act            VARCHAR(24) NOT NULL,
    command        VARCHAR(1000000) NOT NULL,
    division       VARCHAR(12) NOT NULL,
    amount         BIGINT,
    submitted_by   VARCHAR(64) NOT NULL,
    on_behalf_of   VARCHAR(64),
    submitted_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    decided_by     VARCHAR(64),
    decided_at     TIMESTAMP(6) WITH TIME ZONE,
    note           VARCHAR(500),
    outcome        VARCHAR(1000000),
    version        INTEGER NOT NULL,
    CONSTRAINT daohu_server_submission_pk PRIMARY KEY (number),
    CONSTRAINT daohu_server_submission_id UNIQUE (command_id)
);

-- 导入: every import, taken or refused; its files lie in the folder of its id.
CREATE TABLE daohu_server_import (
    number         BIGINT GENERATED ALWAYS AS IDENTITY,
    import_id      VARCHAR(64) NOT NULL,
    state          VARCHAR(16) NOT NULL,
    imported_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    imported_by    VARCHAR(64) NOT NULL,
    division       VARCHAR(12) NOT NULL,
    report         VARCHAR(1000000) NOT NULL,
    CONSTRAINT daohu_server_import_pk PRIMARY KEY (number),
    CONSTRAINT daohu_server_import_id UNIQUE (import_id)
);

-- 留痕: who did what, and who looked at persons. Only ever added to.
CREATE TABLE daohu_server_audit (
    number         BIGINT GENERATED ALWAYS AS IDENTITY,
    happened_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    account        VARCHAR(64) NOT NULL,
    act            VARCHAR(24) NOT NULL,
    subject        VARCHAR(300),
    division       VARCHAR(12),
    detail         VARCHAR(1000),
    CONSTRAINT daohu_server_audit_pk PRIMARY KEY (number)
);

-- 设置: what is in force on this server.
CREATE TABLE daohu_server_setting (
    name           VARCHAR(64) NOT NULL,
    content        VARCHAR(200) NOT NULL,
    version        INTEGER NOT NULL,
    CONSTRAINT daohu_server_setting_pk PRIMARY KEY (name)
);
