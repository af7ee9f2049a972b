package org.wuzhen.intake.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.context.annotation.Configuration;

/** The heading under which channels find the description of what they may call. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "五诊 · 渠道接口",
                        version = "1",
                        description = "各渠道系统上报纠纷、查询办理进度的接口。For channels that report disputes and ask how they stand."))
class ApiDescription {}
