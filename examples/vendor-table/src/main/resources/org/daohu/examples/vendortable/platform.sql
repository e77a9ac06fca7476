-- 指标: the platform's own quota table. Money is yuan, CUR_AMT is what is left of AMOUNT.
CREATE TABLE "BA_BGT_INFO" (
    "BGT_ID"            VARCHAR(38) NOT NULL PRIMARY KEY,
    "ORI_BGT_ID"        VARCHAR(38),
    "FISCAL_YEAR"       CHAR(4) NOT NULL,
    "MOF_DIV_CODE"      VARCHAR(9) NOT NULL,
    "AGENCY_CODE"       VARCHAR(21),
    "COR_BGT_DOC_NO"    VARCHAR(100),
    "FUND_TYPE_CODE"    VARCHAR(21) NOT NULL,
    "PRO_CODE"          VARCHAR(21),
    "BGT_EXE_FLAG"      CHAR(1) NOT NULL,
    "IS_TO_PEOP_ENTERP" CHAR(1) NOT NULL,
    "AMOUNT"            NUMERIC(20, 2) NOT NULL,
    "CUR_AMT"           NUMERIC(20, 2) NOT NULL,
    "RECEIVED_DATE"     DATE NOT NULL,
    "IS_DELETED"        CHAR(1) NOT NULL
);
-- 支付凭证: the platform's own vouchers. No key forbids a second one of the same number: a doubled payment must be seen here.
CREATE TABLE "PAY_VOUCHER" (
    "PAY_CERT_NO"       VARCHAR(64) NOT NULL,
    "BGT_ID"            VARCHAR(38) NOT NULL,
    "PAY_AMT"           NUMERIC(20, 2) NOT NULL,
    "PAY_DATE"          DATE NOT NULL
);
