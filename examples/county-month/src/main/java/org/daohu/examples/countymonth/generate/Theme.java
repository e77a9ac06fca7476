package org.daohu.examples.countymonth.generate;

/**
 * 项目类型 – what lawful projects are about. Some words look forbidden and are not: 津贴 hides in no 公益性岗位补贴, 房 in 危房改造 is
 * no office building, 债 in 债券支持 no debt repaid.
 */
enum Theme {
    INDUSTRY("花椒种植产业发展项目", "产业发展", "新建花椒种植基地120亩", "2130505", "支付花椒种苗款"),
    ROAD("村组道路硬化项目", "农村基础设施", "硬化通组道路3.2公里", "2130504", "支付村道硬化工程进度款"),
    WATER("饮水安全巩固提升项目", "农村基础设施", "新建蓄水池2口,铺设管道5公里", "2130504", "支付饮水安全工程款"),
    DWELLING("农村危房改造项目", "危房改造", "改造C级D级危房25户", "2130599", "支付危房改造补助资金"),
    POST("公益性岗位补贴项目", "就业扶贫", "开发保洁、护路公益性岗位40个", "2130599", "支付公益性岗位补贴"),
    BOND("地方政府债券支持产业路项目", "农村基础设施", "债券支持新建产业路1.8公里", "2130504", "支付债券支持产业路工程款");

    private final String project;
    private final String category;
    private final String content;
    private final String function;
    private final String purpose;

    Theme(String project, String category, String content, String function, String purpose) {
        this.project = project;
        this.category = category;
        this.content = content;
        this.function = function;
        this.purpose = purpose;
    }

    String project() {
        return project;
    }

    String category() {
        return category;
    }

    String content() {
        return content;
    }

    String function() {
        return function;
    }

    String purpose() {
        return purpose;
    }
}
