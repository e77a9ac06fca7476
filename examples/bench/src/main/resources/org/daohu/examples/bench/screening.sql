SET threads = ${threads};
SET memory_limit = '${memory}';
SET temp_directory = '${out}/spill';

-- Width, spaces and encoded line breaks. Translating is dear, so only what has a wide character is translated.
CREATE MACRO folded(t) AS trim(replace(CASE WHEN strlen(t) = length(t) THEN t
    WHEN NOT regexp_matches(t, '[０-９Ａ-Ｚａ-ｚ．\x{3000}]') THEN t ELSE translate(t,
    '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ．　',
    '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz. ') END, '&#10;', ''));
-- Most names have Chinese characters only, and nothing to be taken out.
CREATE MACRO name_key(t) AS CASE WHEN regexp_full_match(t, '[\x{4e00}-\x{9fff}]*') THEN t
    ELSE upper(translate(folded(t), '·•‧∙⋅⸱・。●. ', '')) END;
-- v: the first 17 digits as a number.
CREATE MACRO check_character(v) AS substr('10X98765432', CAST(1 + (7 * (v // 10000000000000000 % 10) + 9 * (v // 1000000000000000 % 10) + 10 * (v // 100000000000000 % 10) + 5 * (v // 10000000000000 % 10)
    + 8 * (v // 1000000000000 % 10) + 4 * (v // 100000000000 % 10) + 2 * (v // 10000000000 % 10) + (v // 1000000000 % 10)
    + 6 * (v // 100000000 % 10) + 3 * (v // 10000000 % 10) + 7 * (v // 1000000 % 10) + 9 * (v // 100000 % 10)
    + 10 * (v // 10000 % 10) + 5 * (v // 1000 % 10) + 8 * (v // 100 % 10) + 4 * (v // 10 % 10)
    + 2 * (v % 10)) % 11 AS INTEGER), 1);
CREATE MACRO valid18(n) AS regexp_full_match(n, '[0-9]{17}[0-9X]')
    AND try_strptime(substr(n, 7, 8), '%Y%m%d') IS NOT NULL AND substr(n, 7, 4) BETWEEN '1800' AND '2199';

CREATE TABLE payments AS
    SELECT folded(PAY_CERT_NO) AS voucher, CAST(round(CAST(XPAY_AMT AS DECIMAL(18, 2)) * 100) AS BIGINT) AS fen,
        CAST(XPAY_DATE AS DATE) AS pay_day, folded(IS_DELETED) = '1' AS dead
    FROM read_csv('${county}/payments.csv', header = true, all_varchar = true);

-- One step of the normalisation a subquery: what a macro is given would be computed again for each mention.
CREATE TABLE register AS
    SELECT register_id, household, name, joined, gone, CASE
        WHEN kind = '身份证号' OR kind = '残疾人证号' THEN CASE WHEN valid18(id18) AND check_character(first17) = id18[18:18] THEN id18 END
        ELSE nullif(id18, '') END AS number
    FROM (
        SELECT *, CASE WHEN fifteen THEN CAST(first17 AS VARCHAR) || check_character(first17) ELSE id END AS id18
        FROM (
            SELECT *, TRY_CAST(id[1:17] AS BIGINT) AS first17 FROM (
                SELECT *, kind = '身份证号' AND length(idno) = 15 AND regexp_full_match(idno, '[0-9]{15}') AS fifteen,
                    CASE WHEN kind = '残疾人证号' THEN idno[1:18] WHEN fifteen THEN idno[1:6] || '19' || idno[7:15]
                        ELSE idno END AS id
            FROM (
                SELECT "登记号*" AS register_id, folded("户编号*") AS household, name_key("姓名*") AS name, "证件类型*" AS kind,
                    upper(folded("证件号码")) AS idno, CAST("纳入日期*" AS DATE) AS joined,
                    coalesce(TRY_CAST("退出日期" AS DATE), DATE '9999-12-31') AS gone
                FROM read_csv('${county}/register.csv', header = true, all_varchar = true)))));

-- A table keeps the order of the files and of their rows (a join need not): rowid tells which row is earlier.
CREATE TABLE as_read AS
    SELECT file, name, kind, CASE
        WHEN kind = '身份证号' OR kind = '残疾人证号' THEN CASE WHEN valid18(id18) AND check_character(first17) = id18[18:18] THEN id18 END
        ELSE nullif(id18, '') END AS number, grain, fen, month, voucher, year, policy, household
    FROM (
        SELECT *, CASE WHEN fifteen THEN CAST(first17 AS VARCHAR) || check_character(first17) ELSE id END AS id18
        FROM (
            SELECT *, TRY_CAST(id[1:17] AS BIGINT) AS first17 FROM (
                SELECT *, kind = '身份证号' AND length(idno) = 15 AND regexp_full_match(idno, '[0-9]{15}') AS fifteen,
                    CASE WHEN kind = '残疾人证号' THEN idno[1:18] WHEN fifteen THEN idno[1:6] || '19' || idno[7:15]
                        ELSE idno END AS id
            FROM (
                SELECT parse_filename(filename) AS file, name_key("姓名*") AS name, "证件类型*" AS kind,
                    upper(folded("证件号码*")) AS idno, "按户或按人补助*" AS grain,
                    CAST(round(CAST(folded("实发金额(元)*") AS DECIMAL(18, 2)) * 100) AS BIGINT) AS fen,
                    CASE "发放月份*" WHEN '全年' THEN 0 ELSE CAST("发放月份*" AS INTEGER) END AS month,
                    folded("支付凭证号*") AS voucher, CAST("年度*" AS INTEGER) AS year, folded("补贴政策*") AS policy,
                    nullif(folded("户编号"), '') AS household
                FROM read_csv('${county}/lists/*.csv', header = true, all_varchar = true, filename = true)))));

CREATE TABLE list_rows AS
    SELECT l.rowid AS row, l.*, CASE WHEN NOT dead THEN pay_day END AS pay_day, coalesce(dead, false) AS dead
    FROM as_read l LEFT JOIN payments p ON p.voucher = l.voucher;

-- The register as of the pay day, by number: the entry that the person joined last until then.
CREATE TABLE by_number AS
    SELECT l.row AS row, l.name AS name, l.number AS number, coalesce(l.pay_day, DATE '2020-07-31') AS day,
        r.register_id AS register_id, r.household AS household, r.name AS registered_name,
        r.gone > coalesce(l.pay_day, DATE '2020-07-31') AS valid
    FROM list_rows l ASOF LEFT JOIN (SELECT * FROM register WHERE number IS NOT NULL) r
        ON l.number = r.number AND coalesce(l.pay_day, DATE '2020-07-31') >= r.joined
    WHERE l.number IS NOT NULL;

-- Where that is none, or one that has ended, any entry of the number counts for the name.
CREATE TABLE not_valid AS
    SELECT n.row AS row, count(r.number) > 0 AS registered, coalesce(bool_or(r.name = n.name), false) AS agrees,
        arg_max(r.household, r.gone) AS household
    FROM (SELECT * FROM by_number WHERE valid IS NOT TRUE) n LEFT JOIN register r ON n.number = r.number
    GROUP BY n.row;

CREATE TABLE by_household AS
    SELECT l.row AS row, count(DISTINCT coalesce(r.number, 'register:' || r.register_id)) AS persons,
        any_value(coalesce(r.number, 'register:' || r.register_id)) AS person
    FROM list_rows l JOIN register r ON l.household = r.household AND l.name = r.name
        AND coalesce(l.pay_day, DATE '2020-07-31') >= r.joined AND coalesce(l.pay_day, DATE '2020-07-31') < r.gone
    WHERE l.number IS NULL AND l.name <> ''
    GROUP BY l.row;

-- A household number that the row does not give comes from the entry found; a person without number from the household.
CREATE TABLE filled AS
    SELECT l.row AS row, CASE WHEN b.valid THEN b.household ELSE n.household END AS identity
    FROM (SELECT row FROM list_rows WHERE grain = '到户' AND household IS NULL AND number IS NOT NULL) l
        JOIN by_number b ON b.row = l.row LEFT JOIN not_valid n ON n.row = l.row
    UNION ALL
    SELECT h.row, h.person FROM by_household h JOIN list_rows l ON l.row = h.row
    WHERE l.grain = '到人' AND l.number IS NULL AND h.persons = 1;

CREATE TABLE identities AS
    SELECT row, per_household, policy, year, month, coalesce(own, identity) AS identity
    FROM (SELECT row, grain = '到户' AS per_household, policy, year, month,
            CASE WHEN grain = '到户' THEN household ELSE number END AS own FROM list_rows WHERE NOT dead)
        LEFT JOIN filled USING (row);

-- Only keys with a month that comes twice, or with a whole year beside another row, can hold a repeat.
CREATE TABLE doubtful AS
    SELECT DISTINCT per_household, policy, year, identity FROM (
        SELECT per_household, policy, year, identity FROM identities WHERE identity IS NOT NULL
            GROUP BY per_household, policy, year, identity, month HAVING count(*) > 1
        UNION ALL
        SELECT per_household, policy, year, identity FROM identities WHERE identity IS NOT NULL AND month = 0);

CREATE TABLE repeats AS
    SELECT row FROM (
        SELECT i.row AS row, i.month AS month,
            row_number() OVER (PARTITION BY i.per_household, i.policy, i.year, i.identity ORDER BY i.row) AS of_all,
            row_number() OVER (PARTITION BY i.per_household, i.policy, i.year, i.identity, i.month ORDER BY i.row) AS of_month,
            min(CASE WHEN i.month = 0 THEN i.row END)
                OVER (PARTITION BY i.per_household, i.policy, i.year, i.identity ORDER BY i.row
                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS whole_year
        FROM identities i JOIN doubtful USING (per_household, policy, year, identity))
    WHERE CASE WHEN month = 0 THEN of_all > 1 ELSE of_month > 1 OR whole_year IS NOT NULL END;

CREATE TABLE vouchers AS
    SELECT p.voucher AS voucher, p.fen AS fen, s.sum AS sum
    FROM payments p JOIN (SELECT voucher, sum(fen) AS sum FROM list_rows GROUP BY voucher) s USING (voucher)
    WHERE NOT p.dead;

CREATE TABLE raised AS
    SELECT 'list-row-unlinked' AS rule, row FROM list_rows WHERE pay_day IS NULL
    UNION ALL
    SELECT 'person-unregistered', b.row FROM by_number b JOIN list_rows l ON l.row = b.row
        WHERE b.valid IS NOT TRUE AND l.pay_day IS NOT NULL
    UNION ALL
    SELECT 'person-name-differs', row FROM by_number WHERE valid AND name <> registered_name
    UNION ALL
    SELECT 'person-name-differs', row FROM not_valid WHERE registered AND NOT agrees
    UNION ALL
    SELECT 'id-number-invalid', row FROM list_rows WHERE kind = '身份证号' AND number IS NULL
    UNION ALL
    SELECT 'duplicate-payment', row FROM repeats;

CREATE TABLE subjects AS
    SELECT 'list-row-unlinked' AS rule, count(*) AS subjects, 0 AS indeterminate FROM list_rows
    UNION ALL
    SELECT 'person-unregistered', count(*), count(*) FILTER (l.pay_day IS NULL OR (l.number IS NULL AND h.persons IS DISTINCT FROM 1))
        FROM list_rows l LEFT JOIN by_household h ON h.row = l.row
    UNION ALL
    SELECT 'person-name-differs', (SELECT count(*) FROM by_number WHERE valid) + (SELECT count(*) FROM not_valid WHERE registered), 0
    UNION ALL
    SELECT 'id-number-invalid', count(*), 0 FROM list_rows WHERE kind = '身份证号'
    UNION ALL
    SELECT 'duplicate-payment', count(*), count(*) FILTER (identity IS NULL) FROM identities
    UNION ALL
    SELECT 'list-voucher-mismatch', count(*), 0 FROM vouchers;

COPY (
    SELECT rule, raised, subjects - raised - indeterminate AS clear, indeterminate FROM subjects LEFT JOIN (
        SELECT rule, count(*) AS raised FROM raised GROUP BY rule
        UNION ALL SELECT 'list-voucher-mismatch', count(*) FROM vouchers WHERE sum <> fen) USING (rule)
    ORDER BY rule) TO '${out}/verdicts.csv' (HEADER);

COPY (
    SELECT r.rule, 'row:' || l.file || '#' || (r.row - f.first + 1) AS subject, l.fen AS fen
    FROM raised r JOIN list_rows l ON l.row = r.row
        JOIN (SELECT file, min(row) AS first FROM list_rows GROUP BY file) f USING (file)
    UNION ALL
    SELECT 'list-voucher-mismatch', 'payment:' || voucher, sum - fen FROM vouchers WHERE sum <> fen
    ORDER BY ALL) TO '${out}/raised.csv' (HEADER);
