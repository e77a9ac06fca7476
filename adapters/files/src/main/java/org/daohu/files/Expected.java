package org.daohu.files;

import org.daohu.files.Fault.Allowed;

/** What a cell, a row or a file is expected to be, in the words of {@code faults.csv}. */
final class Expected {

    static final Allowed FILLED = new Allowed("不得为空", "not blank");
    static final Allowed AMOUNT = new Allowed(
            "金额(元),至多两位小数,绝对值不超过 100000000000000", "an amount in yuan, at most two decimals, at most 100000000000000");
    static final Allowed QUANTITY = new Allowed(
            "数量,小数点前后各至多十二位,不带正负号", "a number without a sign, at most twelve digits before and after the point");
    static final Allowed DATE =
            new Allowed("日期,如 2020-06-30、20200630、2020/6/30", "a date such as 2020-06-30, 20200630 or 2020/6/30");
    static final Allowed ACCOUNT = new Allowed(
            "完整的账号(8–30 位数字,不得脱敏,长数字须存为文本)",
            "a whole account of 8 to 30 digits, not masked (long numbers stored as text)");
    static final Allowed YES_NO = codes("1, 2, 是, 否");
    static final Allowed YEAR = new Allowed("年份 1949–2199", "a year from 1949 to 2199");
    static final Allowed MONTH = new Allowed("01–12 或 全年", "01–12 or 全年");
    static final Allowed DIVISION = new Allowed("6、9 或 12 位区划代码", "a division code of 6, 9 or 12 digits");
    static final Allowed EXEMPTION = new Allowed("空, EMERGENCY, ACTUAL", "blank, EMERGENCY, ACTUAL");
    static final Allowed UNIQUE = new Allowed("不得与前面的有效行重复", "not the same as an earlier live row's");
    static final Allowed ONE_CAP = new Allowed(
            "同一政策同一日同一口径只有一个上限,且按月或按年累计的上限至多一个;政策包的上限和前面的行优先",
            "of one policy, on any day, one cap of each measure, and one that adds up a month or a year; the pack and earlier rows come first");
    static final Allowed CELL_VALUE =
            new Allowed("可读取的单元格值(长数字须存为文本)", "a cell value that can be read (long numbers stored as text)");
    static final Allowed DATA_ROWS = new Allowed("至少一行数据", "at least one row of data");

    static final Allowed REQUIRED_FILE = new Allowed("必需的文件(.csv 或 .xlsx)", "a required file (.csv or .xlsx)");
    static final Allowed FILE_NAME = new Allowed(
            "本机区域设置能读出的文件名(可设 LC_ALL=C.UTF-8)", "a file name that this locale can read (LC_ALL=C.UTF-8 does)");
    static final Allowed FOLDER = new Allowed("文件夹", "a folder");
    static final Allowed REGULAR_FILE = new Allowed("可读取的普通文件", "a regular file that can be read");
    static final Allowed ONE_OF_BOTH = new Allowed(".csv 与 .xlsx 只能有一个", "either .csv or .xlsx, not both");
    static final Allowed ONE_FOLDER = new Allowed("只能有一个 lists 文件夹", "one folder of lists, whatever its case");
    static final Allowed NOT_EMPTY = new Allowed("首行为表头的表格", "a table whose first row is its header");
    static final Allowed REQUIRED_COLUMN = new Allowed("必需的列", "a required column");
    static final Allowed ONE_COLUMN = new Allowed("每列只出现一次", "each column once");
    static final Allowed ENCODING = new Allowed(
            "UTF-8、GB18030 或带 BOM 的 UTF-16 文本", "text in UTF-8, in GB18030, or in UTF-16 with a byte order mark");
    static final Allowed CSV = new Allowed("引号成对的 csv", "csv whose quotes are closed");
    static final Allowed ROW_SIZE = new Allowed(
            "每行至多 " + Limits.COLUMNS + " 列、" + Limits.ROW_CHARACTERS + " 个字符,每格至多 " + Limits.CELL_CHARACTERS + " 个字符",
            "at most " + Limits.COLUMNS + " columns and " + Limits.ROW_CHARACTERS + " characters a row, "
                    + Limits.CELL_CHARACTERS + " characters a cell");
    static final Allowed ROWS = new Allowed("至多 " + Limits.ROWS + " 行", "at most " + Limits.ROWS + " rows");
    static final Allowed WORKBOOK = new Allowed("完整的 .xlsx 工作簿", "a whole .xlsx workbook");
    static final Allowed WORKBOOK_SIZE =
            new Allowed("大小在限度内的 .xlsx 工作簿(见 README)", "an .xlsx workbook within the limits (see README)");

    private Expected() {}

    /** Just these codes. */
    static Allowed codes(String codes) {
        return new Allowed(codes, codes);
    }

    /** Just {@code count} cells. */
    static Allowed cells(int count) {
        return new Allowed(count + " 个单元格", count + " cells");
    }
}
