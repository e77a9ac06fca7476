-- The log is append-only, whoever writes.
CREATE FUNCTION daohu_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the decision log is append-only: % on %', TG_OP, TG_TABLE_NAME;
END $$;
CREATE TRIGGER daohu_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON daohu_log
    FOR EACH STATEMENT EXECUTE FUNCTION daohu_append_only();
CREATE TRIGGER daohu_log_share_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON daohu_log_share
    FOR EACH STATEMENT EXECUTE FUNCTION daohu_append_only();
CREATE TRIGGER daohu_log_quota_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON daohu_log_quota
    FOR EACH STATEMENT EXECUTE FUNCTION daohu_append_only();
CREATE TRIGGER daohu_log_voucher_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON daohu_log_voucher
    FOR EACH STATEMENT EXECUTE FUNCTION daohu_append_only();
